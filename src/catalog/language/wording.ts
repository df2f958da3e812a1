import type { Language } from '../schema.ts';
import { findingsOf, type Finding, type Patterns } from './finding.ts';
import type { ProseLine } from './prose.ts';

/**
 * What a native colleague wouldn't write: filler, calques, machine translations that were seen in localized help.
 * Beside the `avoid` lists of the termbase, which hold the terms.
 */
const WORDING: Patterns = {
  en: [
    { find: /\b(?:simply|please|in order to|in this article|utili[sz]e)\b/gi, expected: 'no filler' },
    { find: /\bsetup\b(?! logs?\b)/g, expected: '“Setup”, the program, with a capital' },
  ],
  fr: [
    { find: /\b(?:veuillez|simplement|dans cet article)\b/gi, expected: 'no filler' },
    { find: /\bsupport(?:e|er|ent|ées?|és?)(?![\p{L}])/gu, expected: '« prendre en charge »' },
    { find: /\ben charge de\b/g, expected: 'a verb: « gère », « s’occupe de »' },
    { find: /\badresse(?:r|z)? (?:un|le|ce) (?:problème|point)/g, expected: '« résoudre », « traiter »' },
    { find: /\bbasée?s? sur\b/g, expected: '« fondé sur », « d’après »' },
    { find: /(?<![.-])\b(?:emails?|mails?|logs?|reboot\p{L}*|checker)\b/gu, expected: 'a French word' },
    { find: /\bil est nécessaire de\b/gi, expected: 'an imperative' },
    { find: /\b(?:digital|implémente|initier)\p{L}*/giu, expected: 'no calque' },
  ],
  ru: [
    { find: /пожалуйста|в этой статье/giu, expected: 'no filler' },
    { find: /(?<!\p{L})в[ \u00A0]случае,? если/giu, expected: '«если»' },
    { find: /(?<!\p{L})данн(?:ый|ая|ое|ого|ому|ой|ую)(?!\p{L})/giu, expected: '«этот»' },
    { find: /имеет[ \u00A0]место|имеют[ \u00A0]место/giu, expected: 'a verb of its own' },
    { find: /осуществл\p{L}*|осуществи\p{L}*/giu, expected: 'the verb itself' },
    { find: /посредством/giu, expected: '«с помощью» or the instrumental' },
    { find: /перегру[зж]\p{L}*/giu, expected: '«перезагрузить», «перезапустить»' },
    { find: /(?<!\p{L})(?:де)?инсталл\p{L}*/giu, expected: '«установка», «удаление»' },
    {
      find: /(?<!\p{L})(?:апгрейд|апдейт|аккаунт|юзер|логин|имейл|емейл|ребут)\p{L}*/giu,
      expected: 'a Russian word',
    },
    { find: /(?<!\p{L})лог(?:-файл)?(?:а|е|у|ом|и|ов|ах)?(?!\p{L})/giu, expected: '«журнал»' },
    { find: /нес[её]т ответственность/giu, expected: 'a verb of its own' },
    { find: /(?<![\w.\\])Setup(?![\w\\]|\.\w)/g, expected: '«программа установки»' },
  ],
};

/** Phrases that give a translation away, and filler in any language. */
export const wordingFindings = (language: Language, lines: readonly ProseLine[]): readonly Finding[] =>
  findingsOf(WORDING[language], lines);
