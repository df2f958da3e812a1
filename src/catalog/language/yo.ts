import { Eyo, safeDictionary } from 'eyo-kernel';

const eyo = new Eyo();
eyo.dictionary.set(safeDictionary);

/** Words that are written with ё and nothing else (eyo-kernel's dictionary of safe words), as found and as expected. */
export const missingYo = (text: string): readonly { readonly before: string; readonly after: string }[] =>
  eyo.lint(text, true);

/** Russian with its ё, for names that the termbase has as Microsoft writes them. */
export const withYo = (text: string): string => eyo.restore(text);
