import { HIDDEN, type ProseLine } from './prose.ts';

/** Names of Microsoft's that hold a term in other capitals, or a word that means something else alone. */
const NAMES =
  /Exchange Server(?= (?:\d{4}|SE\b|Subscription))|(?:Update Rollup|Service Pack) \d+|Exchange Server (?:Analyzer|Deployment)|Exchange Organization Administrators|Delegated Setup|Service Account Admin|Установщик\p{L}* Windows/gu;

/** Lines with their names hidden: what is asked of words isn't asked of names. */
export const withoutNames = (lines: readonly ProseLine[]): readonly ProseLine[] =>
  lines.map(({ line, text }) => ({ line, text: text.replace(NAMES, (name) => HIDDEN.repeat(name.length)) }));
