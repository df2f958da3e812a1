/** `<old server>` in a command: a word or words that the reader replaces. */
const PLACEHOLDER = /<(?=\p{L})[\p{L}\p{N} .-]*>/gu;
/** `Get-SendConnector`, `-Identity`: a browser would break them after the hyphen. Longer ones may break on a phone. */
const HYPHENATED = /(?<=^|[\s(])(?:-[A-Za-z]\w{0,22}|[A-Z][a-z]+-[A-Z]\w{0,18})(?=$|[\s).:|])/g;

export interface Part {
  readonly text: string;
  /** To be replaced by the reader. */
  readonly placeholder: boolean;
  /** Not to be broken at the end of a line. */
  readonly whole: boolean;
}

/** Cuts a text at the matches of a pattern, nothing lost. */
function cut(text: string, pattern: RegExp, kind: 'placeholder' | 'whole'): readonly Part[] {
  const plain = (from: number, to?: number): Part => ({
    text: text.slice(from, to),
    placeholder: false,
    whole: false,
  });
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push(plain(end, match.index));
    parts.push({ text: match[0], placeholder: kind === 'placeholder', whole: kind === 'whole' });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(plain(end));
  return parts;
}

/** A command as parts to set: placeholders apart, cmdlets and parameters in one piece. Joined, they are the command. */
export const partsOf = (command: string): readonly Part[] =>
  cut(command, PLACEHOLDER, 'placeholder').flatMap((part) =>
    part.placeholder ? [part] : cut(part.text, HYPHENATED, 'whole'),
  );

/** Where a long list in a command may break: after a comma. */
export const afterCommas = (text: string): readonly string[] => text.split(/(?<=,)(?=\S)/);

/** The placeholders of a command. */
export const placeholdersOf = (command: string): readonly string[] => command.match(PLACEHOLDER) ?? [];
