import { afterCommas, partsOf, type Part } from '../../components/placeholders.ts';
import { CopyButton } from './CopyButton.tsx';

interface Props {
  readonly text: string;
  /** Where they run, in words; a command of one result is PowerShell. */
  readonly where?: string;
}

/** Commands to copy, one per line, set as on the articles: placeholders apart, long lists broken after commas. */
export function Command({ text, where }: Props) {
  return (
    <div class="command">
      <div class="command-head">
        {where === undefined ? <span translate={false}>PowerShell</span> : <span>{where}</span>}
        <CopyButton text={text} />
      </div>
      {text.split('\n').map((line) => (
        <pre translate={false}>
          <code>{partsOf(line).map(setPart)}</code>
        </pre>
      ))}
    </div>
  );
}

function setPart({ text, placeholder, whole }: Part) {
  if (placeholder) return <var>{text}</var>;
  if (whole) return <span>{text}</span>;
  return afterCommas(text).map((piece, i) => (i === 0 ? piece : [<wbr />, piece]));
}
