import type { Language } from '../catalog/schema.ts';

/**
 * Endings per language, of folded words (see `fold`: no accents, `й` is `и`). Grammar first, then what makes one word
 * of another, so that `installed`, `installing` and `installation` meet, and `соединитель`, `соединителя` do.
 * Light on purpose: too little stripped is caught by the comparison of beginnings. Snowball's stemmers (4.2 KB more) are
 * neither better nor worse: ahead on one kind of queries, behind on another, one query apart on queries not tuned for.
 */
const GRAMMAR: Readonly<Record<Language, string>> = {
  en: "s es ed ing e er ers ies 's",
  fr: 's x e es ee ees er ez ent ant ants ante antes ait aient ons ra ront',
  ru: 'а я о е у ю ы и ь ам ям ами ями ах ях ов ев еи ои ии ыи ая яя ое ее ые ие ых их ым им ом ем ую юю ого его ому ему ыми ими ию ия иям иями иях ием ть л ла ло ли ет ит ут ют ат ят ете ите ешь ишь',
};
const DERIVED: Readonly<Record<Language, string>> = {
  en: 'ation ations ment ments at al ly',
  fr: 'ation ations ement ements ment ment ateur age ages iqu tion',
  ru: 'ени лени ани енн лен анн ован ова ыва ива ост н нн ит ат т к л и',
};
const SHORTEST = { grammar: 3, derived: 4 } as const;

const byLength = (list: string): readonly string[] => list.split(' ').sort((a, b) => b.length - a.length);
const tables = (
  source: Readonly<Record<Language, string>>,
): Readonly<Record<Language, readonly string[]>> => ({
  en: byLength(source.en),
  fr: byLength(source.fr),
  ru: byLength(source.ru),
});
const grammar = tables(GRAMMAR);
const derived = tables(DERIVED);

function strip(word: string, endings: readonly string[], shortest: number): string {
  const ending = endings.find((each) => word.length - each.length >= shortest && word.endsWith(each));
  return ending ? word.slice(0, word.length - ending.length) : word;
}

/** The part of a folded word that its grammatical forms share, and no other word. */
export function inflectionStem(word: string, language: Language): string {
  if (/\d/.test(word)) return word;
  const plain = language === 'ru' ? word.replace(/(?:ся|сь)$/, '') : word;
  return strip(plain, grammar[language], SHORTEST.grammar);
}

/** The part that a folded word shares with its forms and with words made of it. Words with digits stay as they are. */
export function stem(word: string, language: Language): string {
  if (/\d/.test(word)) return word;
  const short = strip(inflectionStem(word, language), derived[language], SHORTEST.derived);
  // `stopped` → `stop`
  return language === 'ru' ? short : short.replace(/([^aeious])\1$/, '$1');
}

/** Stems of a word whose language isn't known: Cyrillic is Russian, the rest may be English or French. */
export function stemsOf(word: string): readonly string[] {
  if (/[а-я]/.test(word)) return [stem(word, 'ru')];
  return [...new Set([stem(word, 'en'), stem(word, 'fr')])];
}
