import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { samplesOf } from '../../src/catalog/samples.ts';
import { RULES } from '../../src/checker/rules/index.ts';

const catalog = loadCatalog('content');

/** Checks that a topology could answer and that have no rule, each with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  MailboxEDBDriveDoesNotExist:
    'Setup looks when it recovers a server, which is none of the scenarios of the checker',
  MailboxLogDriveDoesNotExist:
    'Setup looks when it recovers a server, which is none of the scenarios of the checker',
};

const sorted = (ids: Iterable<string>) => [...ids].sort();
const checkable = [...catalog.values()].filter(({ evaluableFrom }) => evaluableFrom.topology !== 'no');
const rules = RULES.filter(({ advice }) => advice !== true).map(({ id }) => id);

describe('what a topology can answer is answered', () => {
  test('checkable sheets are rules, but for the exceptions', () => {
    const expected = checkable.map(({ id }) => id).filter((id) => !(id in EXCEPTIONS));
    expect(sorted(rules)).toEqual(sorted(expected));
  });

  test('rules are articles with samples', () => {
    const withSamples = [...catalog.keys()].filter((id) => samplesOf('content', id).length > 0);
    expect(withSamples).toEqual(expect.arrayContaining(rules));
  });

  test('no exception is a rule, and none has outlived its sheet', () => {
    const ids = Object.keys(EXCEPTIONS);
    expect(ids.filter((id) => rules.includes(id))).toEqual([]);
    expect(ids.filter((id) => !checkable.some((facts) => facts.id === id))).toEqual([]);
  });

  test('KB articles with a decision table are rules by it', () => {
    const tables = [...catalog.values()].filter((facts) => facts.kind === 'kb-article' && facts.ruleSketch);
    expect(tables.filter(({ id }) => !rules.includes(id)).map(({ id }) => id)).toEqual([]);
  });

  test('advice is what the catalog doesn’t have', () => {
    const advice = RULES.filter((rule) => rule.advice === true).map(({ id }) => id);
    expect(advice.filter((id) => catalog.has(id))).toEqual([]);
  });
});
