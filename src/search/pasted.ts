/** What was pasted into a field of one line. */
export interface Pasted {
  /** As the field shows it: in one line. */
  readonly shown: string;
  /** As it was: a log or a topology is read by its lines. */
  readonly whole: string;
}

/** The field remembers the paste that it shows, for as long as it shows it unchanged. */
export interface OmniboxInput extends HTMLInputElement {
  pasted?: Pasted;
}

/** What the field shows of a text. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What the field holds: the paste with its lines, or what was typed. */
export const wholeText = ({ value, pasted }: Pick<OmniboxInput, 'value' | 'pasted'>): string =>
  pasted?.shown === value ? pasted.whole : value;
