import { humps } from '../../components/humps.ts';
import { useWords } from '../words.ts';

/** An error ID that breaks at its humps, linked where it has an article. */
export function ErrorId({ id, article }: { id: string; article: string | null }) {
  const { href } = useWords();
  const text = (
    <code translate={false}>{humps(id).map((part, i) => (i === 0 ? part : [<wbr />, part]))}</code>
  );
  return article ? <a href={href(article)}>{text}</a> : text;
}
