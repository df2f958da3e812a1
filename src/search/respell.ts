/** Cyrillic letters that look like Latin ones: copied from documents, or typed without noticing. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'АВЕЅІЈКМНОРСТУХасеіјкорухѕ'].map((letter, i) => [letter, [...'ABESIJKMHOPCTYXaceijkopyxs'][i] ?? '']),
);

/** Words of both alphabets in Latin letters, where the Cyrillic ones look like those: `НоstRеcоrd` becomes `HostRecord`. */
export const withoutLookalikes = (text: string): string =>
  text.replace(/[\p{L}\p{N}]+/gu, (word) => {
    if (!/[a-z]/i.test(word) || !/\p{Script=Cyrillic}/u.test(word)) return word;
    const latin = [...word].map((letter) => LOOKALIKES[letter] ?? letter).join('');
    return /\p{Script=Cyrillic}/u.test(latin) ? word : latin;
  });

const CYRILLIC_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбюё';
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";

function typedOn(from: string, to: string): (text: string) => string {
  const keys = new Map([...from].map((key, i) => [key, to[i] ?? key]));
  return (text) =>
    [...text]
      .map((letter) => {
        const lower = letter.toLowerCase();
        const key = keys.get(lower) ?? lower;
        return letter === lower ? key : key.toUpperCase();
      })
      .join('');
}

const toLatin = typedOn(CYRILLIC_KEYS, LATIN_KEYS);
const toCyrillic = typedOn(LATIN_KEYS, CYRILLIC_KEYS);

/** The same keys with the other layout on: `КуищщеЗутвштп` is `RebootPending`, `gthtpfuheprf` is `перезагрузка`. */
export const inOtherLayout = (text: string): string =>
  /\p{Script=Cyrillic}/u.test(text) ? toLatin(text) : toCyrillic(text);
