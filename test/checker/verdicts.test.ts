import { describe, expect, test } from 'vitest';
import { read } from '../../src/checker/read.ts';
import type { SetupMessages } from '../../src/checker/types.ts';
import { verdictsOf } from '../../src/checker/verdicts.ts';

/** A run of Setup on EX01 with some lines of its log; they begin on line 4 and have no stamp here. */
const run = (...lines: readonly string[]) =>
  [
    'Starting Microsoft Exchange Server 2019 Setup',
    'Setup version: 15.2.1748.10.',
    "Setup will search for an Exchange Server object for the local machine with name 'EX01'.",
    ...lines,
    'End of Setup',
  ]
    .map((line) => `[03/12/2026 09:12:03.0168] [1] ${line}`)
    .join('\n');

function verdicts(log: string, setupMessages: SetupMessages = {}) {
  const runs = read([{ name: 'ExchangeSetup.log', text: log }], setupMessages).flatMap(
    (source) => source.runs,
  );
  return runs.flatMap((it) => verdictsOf(it));
}

const started = (type: string) =>
  `Started [Rule:RebootPending] [Parent:RootAnalysisMember] [RuleType:${type}]`;
const evaluated = (value: string) =>
  `Evaluated [Rule:RebootPending] [HasException:False] [Value:"${value}"] [ParentValue:"<NULL>"] [Thread:24] [Duration:00:00:00]`;

test('Failed, [REQUIRED] and Help URL: a fail in Setup’s own words, with the three lines', () => {
  const message =
    'A reboot from a previous installation is pending. Please restart the system and then rerun Setup.';
  expect(
    verdicts(
      run(
        started('Error'),
        evaluated('True'),
        `Failed [Rule:RebootPending] [Message:${message}]`,
        `[REQUIRED] ${message}`,
        'Help URL: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.RebootPending.aspx',
      ),
    ),
  ).toEqual([
    {
      id: 'RebootPending',
      server: 'EX01',
      outcome: 'fail',
      severity: 'error',
      origin: 'setup-log',
      summary: { verbatim: message },
      evidence: [6, 7, 8].map((line) => ({ source: 'ExchangeSetup.log', line, text: expect.any(String) })),
      fix: [],
      missing: [],
    },
  ]);
});

describe('[RECOMENDED], as Setup spells it', () => {
  const message =
    "Setup can't detect a Send connector with an address space of '*'. Mail flow to the Internet may not work properly.";
  const log = run(`[RECOMENDED] ${message}`);

  test('a warning, named by its text', () => {
    expect(verdicts(log, { NoConnectorToStar: message })).toMatchObject([
      {
        id: 'NoConnectorToStar',
        outcome: 'warn',
        severity: 'warning',
        summary: { verbatim: message },
        evidence: [{ line: 4 }],
      },
    ]);
  });

  test('without a name it is reported all the same', () => {
    expect(verdicts(log)).toMatchObject([{ id: 'UnnamedRecommendation', outcome: 'warn' }]);
  });
});

describe('rules that Setup evaluated and said nothing of', () => {
  test.each([
    ['Error', 'False', 'pass', 'error', 'setup.evaluatedFalse'],
    ['Warning', 'False', 'pass', 'warning', 'setup.evaluatedFalse'],
    ['Error', 'True', 'unknown', 'error', 'setup.evaluatedTrueOnly'],
  ])('RuleType %s, Value %s: %s', (type, value, outcome, severity, key) => {
    expect(verdicts(run(started(type), evaluated(value)))).toMatchObject([
      { id: 'RebootPending', outcome, severity, summary: { key, args: {} }, evidence: [{ line: 5 }] },
    ]);
  });

  test('an exception is no verdict', () => {
    const exception =
      'Evaluated [Rule:RebootPending] [HasException:True] [Value:\nSystem.Exception: x\n   at y\n] ' +
      '[ParentValue:"<NULL>"] [Thread:24] [Duration:00:00:00]';
    expect(verdicts(run(started('Error'), exception))).toMatchObject([
      { outcome: 'unknown', summary: { key: 'setup.exception' } },
    ]);
  });

  test('a helper rule of type None is nobody’s business', () => {
    expect(verdicts(run(started('None'), evaluated('True')))).toEqual([]);
  });

  test('in a log without its Started lines the type isn’t known', () => {
    expect(verdicts(run(evaluated('False')))).toMatchObject([{ outcome: 'pass', severity: 'info' }]);
  });
});
