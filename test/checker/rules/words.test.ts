import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import words from '../../../locales/en/rules.json' with { type: 'json' };
import { RULES } from '../../../src/checker/rules/index.ts';

const IDS = RULES.map(({ id }) => id);

test.each(IDS)('%s has tests of its own, which make all of its sentences', (id) => {
  const file = `test/checker/rules/${id}.test.ts`;
  expect(existsSync(file), file).toBe(true);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(/everySentenceIsSaid\(|describe\w+Rule\(/);
});

test('there are no words without a rule', () => {
  const ids = Object.keys(words).filter((id) => id !== 'setup' && id !== 'common');
  expect(ids.sort()).toEqual([...IDS].sort());
});
