import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import frExamines from '../../locales/fr/examines.json' with { type: 'json' };
import ruExamines from '../../locales/ru/examines.json' with { type: 'json' };

/** Names, paths and values that stand as they are in every language. */
const CODE = /^(?:HK|\.NET|Release \(DWORD\)|[\w-]+(?:(?:, | \/ )[\w-]+)+$|\S+$)/;

/** What articles say that a check looks at. */
const phrases = [...loadCatalog('content').values()].flatMap((facts) =>
  facts.examines.flatMap(({ object, property, where }) =>
    [object, property, where].flatMap((phrase) =>
      phrase !== undefined && phrase.includes(' ') && !CODE.test(phrase) ? [phrase] : [],
    ),
  ),
);

test.each([
  ['fr', frExamines],
  ['ru', ruExamines],
])('%s: every phrase of examines is written', (_, words) => {
  expect([...new Set(phrases)].filter((phrase) => !(phrase in words))).toEqual([]);
});
