import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { evidenceLines, reportOfSample } from '../../src/catalog/sampleScenario.ts';
import { samplesOf, type Verdict } from '../../src/catalog/samples.ts';
import { RULES } from '../../src/checker/rules/index.ts';
import type { Outcome } from '../../src/checker/types.ts';
import { NEVER_FAIL, NEVER_OPEN, NEVER_PASS } from '../checker/support/limits.ts';

const catalog = loadCatalog('content');
const samples = [...catalog.keys()].flatMap((id) =>
  samplesOf('content', id).map((sample) => ({ id, sample })),
);

/** What a file's name claims, as outcomes of the check: a warning "fails" with `warn`. */
const CLAIMS: Readonly<Record<Verdict, readonly Outcome[]>> = {
  fails: ['fail', 'warn'],
  passes: ['pass'],
  unknown: ['unknown'],
};

/** It can pass, but not in a scenario that names its server. */
const NO_PASSING_SAMPLE: Readonly<Record<string, string>> = {
  Q243398: 'a server that can be chosen has its object still',
};

describe('samples of articles', () => {
  test.each(samples.map(({ id, sample }) => [id, sample.file, sample] as const))(
    '%s: %s is judged as its name says',
    (id, _, sample) => {
      const outcomes = reportOfSample('content', id, sample)
        .results.filter((result) => result.id === id)
        .map(({ outcome }) => outcome);
      expect(outcomes).toHaveLength(1);
      expect(CLAIMS[sample.verdict]).toContain(outcomes[0]);
    },
  );

  test.each(
    samples.filter(({ sample }) => sample.verdict === 'fails').map(({ id, sample }) => [id, sample] as const),
  )('%s: the failing sample has a marked line', (id, sample) => {
    expect(evidenceLines('content', id, sample).length).toBeGreaterThan(0);
  });
});

describe('rules and articles', () => {
  const checks = RULES.filter(({ advice }) => advice !== true);

  test.each(checks.map(({ id }) => id))('%s is in the catalog and has samples of its verdicts', (id) => {
    expect(catalog.has(id)).toBe(true);
    const verdicts = samplesOf('content', id).map(({ verdict }) => verdict);
    const instead = id in NEVER_OPEN ? 'passes' : 'unknown';
    const fails = id in NEVER_FAIL ? instead : 'fails';
    const passes = id in NEVER_PASS || id in NO_PASSING_SAMPLE ? instead : 'passes';
    expect(verdicts).toEqual(expect.arrayContaining([fails, passes]));
  });

  test("a rule's severity is the sheet's", () => {
    expect(checks.map(({ id, severity }) => [id, severity])).toEqual(
      checks.map(({ id }) => [id, catalog.get(id)?.severity]),
    );
  });
});
