import { afterCommas, partsOf, type Part } from '../../components/placeholders.ts';
import { placeOfCommand } from '../../report/collecting.ts';
import { useWords } from '../words.ts';
import { CopyButton } from './CopyButton.tsx';

interface Props {
  readonly text: string;
  /** Where they run, in words; else what reads them. */
  readonly where?: string;
}

/** Commands to copy, one per line, set as on the articles: placeholders apart, long lists broken after commas. */
export function Command({ text, where }: Props) {
  const { t } = useWords();
  const reader = placeOfCommand(text) === 'prompt' ? t('where.prompt') : 'PowerShell';
  return (
    <div class="command">
      <div class="command-head">
        <span translate={false}>{where ?? reader}</span>
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
