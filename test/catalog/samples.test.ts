import { describe, expect, test } from 'vitest';
import words from '../../locales/en/rules.json' with { type: 'json' };
import { loadCatalog } from '../../src/catalog/load.ts';
import { evidenceLines, reportOfSample } from '../../src/catalog/sampleScenario.ts';
import { samplesOf, type Verdict } from '../../src/catalog/samples.ts';
import { RULES } from '../../src/checker/rules/index.ts';
import type { Outcome } from '../../src/checker/types.ts';

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

/** Rules that no paste lets pass: what only the administrator can find out stays open. Each with the reason. */
const NEVER_PASS: Readonly<Record<string, string>> = {
  Q178975: 'the registry of the computer is in no export',
  Q247888: 'rights of accounts are in no export',
  Q273742: 'the directory doesn’t hold the version of an Active Directory Connector',
  Q274737: 'Policytest is run by hand',
  Q152959: 'replicas of the system folders are in no export',
  Q154947: 'replicas of public folders are in no export; without such folders the article doesn’t apply',
  Q196163: 'a database that was left on a disk is in no export',
  Q196166: 'services are in no export',
  Q243408: 'the release of the Move Server Wizard is in no export',
  Q243398: 'a server that can be chosen has its object still',
  DidOnPremisesSettingCreatedAnException:
    'the only known cause can be excluded, other exceptions only in the log',
  ResourcePropertySchemaException: 'permissions and domain controllers decide as well',
};

/** Rules that neither fail nor leave anything open. */
const ALWAYS_PASS: Readonly<Record<string, string>> = {
  HostingModeNotAvailable: 'Setup of the versions that the checker knows has no switch for it',
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

  /** Some checks depend on what no topology tells, and never fail by one: they have no words for it. */
  const canFail = (id: string) =>
    Object.keys((words as Record<string, object>)[id] ?? {}).some((key) => /^(?:fail|warn)/.test(key));

  test.each(checks.map(({ id }) => id))('%s is in the catalog and has samples of its verdicts', (id) => {
    expect(catalog.has(id)).toBe(true);
    const verdicts = samplesOf('content', id).map(({ verdict }) => verdict);
    const fails = id in ALWAYS_PASS ? 'passes' : canFail(id) ? 'fails' : 'unknown';
    const passes = id in NEVER_PASS ? 'unknown' : 'passes';
    expect(verdicts).toEqual(expect.arrayContaining([fails, passes]));
  });

  test("a rule's severity is the sheet's", () => {
    expect(checks.map(({ id, severity }) => [id, severity])).toEqual(
      checks.map(({ id }) => [id, catalog.get(id)?.severity]),
    );
  });
});
