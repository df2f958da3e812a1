import enExamines from '../../locales/en/examines.json' with { type: 'json' };
import enRules from '../../locales/en/rules.json' with { type: 'json' };
import frExamines from '../../locales/fr/examines.json' with { type: 'json' };
import frRules from '../../locales/fr/rules.json' with { type: 'json' };
import ruExamines from '../../locales/ru/examines.json' with { type: 'json' };
import ruRules from '../../locales/ru/rules.json' with { type: 'json' };
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { TermbaseEntry, WordSources } from './wordIndex.ts';

/** What the locales say of checks, for the index of words. */
export const wordSources: WordSources = {
  examines: { en: enExamines, fr: frExamines, ru: ruExamines },
  rules: { en: enRules, fr: frRules, ru: ruRules },
  terms: parse(readFileSync('locales/glossary.yaml', 'utf8')) as readonly TermbaseEntry[],
};
