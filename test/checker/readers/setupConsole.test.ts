import { expect, describe, test } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load.ts';
import { WARNING_RULES } from '../../../src/checker/readers/warningRules.ts';
import type { ReadSource, SetupMessages } from '../../../src/checker/types.ts';
import { caseText, diagnosticsOf, readText } from '../readCase.ts';
import { reportOf } from '../support/paste.ts';

const REBOOT =
  'A reboot from a previous installation is pending. Please restart the system and then rerun Setup.';
const MAILBOXES = 'This mailbox database contains one or more mailboxes or arbitration mailboxes.';
const MESSAGES: SetupMessages = { RebootPending: REBOOT, UnwillingToRemoveMailboxDatabase: MAILBOXES };
const VISIT =
  'For more information, visit: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness';

/** `line level id`, and the lines of message and link. */
function findings(source: ReadSource): readonly string[] {
  return source.runs.flatMap(({ rules }) =>
    rules.map(({ id, printed }) =>
      [printed?.level, id ?? '-', printed?.at.line, printed?.helpUrl?.line].filter(Boolean).join(' '),
    ),
  );
}

const readConsole = (name: string): ReadSource => readText(caseText(`setup-console/${name}`), MESSAGES);

describe('shapes of the versions', () => {
  test('2010: a step per role, messages below the one that failed', () => {
    const source = readConsole('2010-install.txt');
    expect(source.format).toBe('setup-console');
    expect(diagnosticsOf(source)).toEqual([]);
    expect(findings(source)).toEqual(['required RebootPending 20', 'required - 21']);
    expect(source.runs[0]?.rules[1]?.printed?.message).toBe(
      "You must be a member of the 'Organization Management' role group or a member of the 'Enterprise Admins' group to continue.",
    );
    expect(source.runs[0]?.doing).toMatchObject({ value: 'install', at: { line: 1 } });
    expect(source.runs[0]?.product?.value).toBe('2010');
  });

  test('2013: the status alone on its line, a message with its link, a warning among the errors', () => {
    const source = readConsole('2013-upgrade.txt');
    expect(diagnosticsOf(source)).toEqual([]);
    expect(findings(source)).toEqual([
      'required RebootPending 20 21',
      'recommended NoE14ServerWarning 24 25',
    ]);
    expect(source.runs[0]).toMatchObject({
      from: 'setup-console',
      doing: { value: 'upgrade', at: { line: 1 } },
      product: { value: '2013 Cumulative Update 9', at: { line: 3 } },
      ended: true,
    });
  });

  test('2016: removal that can’t continue', () => {
    const source = readConsole('2016-uninstall.txt');
    expect(findings(source)).toEqual(['required UnwillingToRemoveMailboxDatabase 19']);
    expect(source.runs[0]?.doing?.value).toBe('remove');
  });

  test('2019: progress that was redrawn, lines cut at the width of the console', () => {
    const source = readConsole('2019-redrawn.txt');
    expect(findings(source)).toEqual(['recommended NoConnectorToStar 13 14', 'required RebootPending 16 18']);
    expect(source.runs[0]?.rules[1]?.printed?.message).toBe(REBOOT);
  });

  test('2010: the summary that the wizard copies', () => {
    const source = readConsole('2010-wizard.txt');
    expect(findings(source)).toEqual(['required - 15', 'recommended - 20']);
    expect(source.runs[0]?.rules[0]?.printed?.message).toContain("Send connector 'To Internet'");
  });
});

describe('messages', () => {
  const failed = (...lines: readonly string[]) =>
    readText(['    Prerequisite Analysis      FAILED', ...lines].join('\n'), MESSAGES);

  test('a link names the rule, in any language', () => {
    const source = readText(
      `     Un redémarrage est en attente.\n     Pour plus d’informations, visitez : ${VISIT.slice(29)}.RebootPending.aspx\n`,
    );
    expect(findings(source)).toEqual(['required RebootPending 1 2']);
  });

  test('the link of today’s documentation, in the catalog’s spelling', () => {
    const link =
      'For more information, visit: https://docs.microsoft.com/Exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-rebootpending?view=exchserver-2019';
    expect(findings(failed('     Reboot.', `     ${link}`))).toEqual(['required RebootPending 2 3']);
  });

  test('a link that is cut within its name', () => {
    expect(findings(failed(`     Reboot.`, `     ${VISIT}.Reboot`, 'Pending.aspx'))).toEqual([
      'required RebootPending 2 3',
    ]);
  });

  test('by its text, when the console wrapped it in mid-word', () => {
    expect(
      findings(
        failed(
          '     A reboot from a previous instal',
          'lation is pending. Please restart the',
          'system and then rerun Setup.',
        ),
      ),
    ).toEqual(['required RebootPending 2']);
  });

  test('printed as in the log', () => {
    expect(
      findings(
        readText(
          'Performing Microsoft Exchange Server Prerequisite Check\n    Prerequisite Analysis   100%\nWarning:\nSomething is odd.\n\nError:\nSomething else is wrong.\n',
        ),
      ),
    ).toEqual(['recommended - 4', 'required - 7']);
  });

  test('a blank line after every line', () => {
    const source = readText(
      `    Configuring Prerequisites      COMPLETED\n\n    Prerequisite Analysis      FAILED\n\n     ${REBOOT}\n\n     ${VISIT}.RebootPending.aspx\n\n`,
    );
    expect(findings(source)).toEqual(['required RebootPending 5 7']);
  });

  test('a step of the installation that fails is no check', () => {
    const source = readText(
      'Configuring Microsoft Exchange Server\n    Organization Preparation      COMPLETED\n    Mailbox role: Transport service      FAILED\n     The following error was generated when "$error.Clear();\n',
    );
    expect(findings(source)).toEqual([]);
    expect(diagnosticsOf(source)).toEqual(['1 console-without-findings']);
  });

  test('a check that failed without saying why', () => {
    expect(diagnosticsOf(failed())).toEqual(['1 step-without-message']);
  });

  test('no line takes long', () => {
    const start = performance.now();
    failed(`     ${'. '.repeat(50_000)}COMPLETED`, `${' '.repeat(100_000)}100%`, '5% '.repeat(30_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test('what Setup said on its console is reported as its own', () => {
  const report = reportOf(caseText('setup-console/2013-upgrade.txt'));
  expect(report.scenario).toMatchObject({ do: 'upgrade', server: null, to: '2013' });
  expect(report.results).toMatchObject([
    { id: 'RebootPending', outcome: 'fail', origin: 'setup-console', summary: { verbatim: REBOOT } },
    { id: 'NoE14ServerWarning', outcome: 'warn', origin: 'setup-console' },
  ]);
});

test('lines are cited as they were pasted, with the blanks of a blog', () => {
  const banner = 'Microsoft\u00a0Exchange Server 2016 Unattended Setup';
  const list = 'The following server role(s)\u00a0will be installed';
  const [run] = readText(`${banner}\n\n${list}\n`).runs;
  expect(run?.product).toMatchObject({ value: '2016', at: { line: 1, text: banner } });
  expect(run?.doing).toMatchObject({ value: 'install', at: { line: 3, text: list } });
});

test('WARNING_RULES are the readiness checks that the catalog calls warnings', () => {
  const warnings = [...loadCatalog('content').values()].filter(
    ({ kind, severity }) => kind === 'readiness-check' && severity === 'warning',
  );
  expect([...WARNING_RULES].sort()).toEqual(warnings.map(({ id }) => id).sort());
});

describe('of several runs on one console', () => {
  const FAILED = [
    '    Prerequisite Analysis      FAILED',
    `     ${REBOOT}`,
    `     ${VISIT}.RebootPending.aspx`,
    '',
  ];
  const ENDED = "The Exchange Server setup operation didn't complete.";
  const run = (...lines: readonly string[]): string =>
    [
      'D:\\>.\\Setup.exe /mode:upgrade',
      'Microsoft Exchange Server 2016 Unattended Setup',
      '',
      ...lines,
      '',
    ].join('\n');
  const ids = (...runs: readonly string[]): readonly string[] =>
    reportOf(runs.join('')).results.map(({ id }) => id);

  test('the last one counts', () => {
    expect(ids(run(...FAILED, ENDED), run('Languages', '', ENDED))).toEqual([]);
  });

  test('the one before it, where the paste ends before the last one said anything', () => {
    expect(ids(run(...FAILED, ENDED), run('Copying Files...'))).toEqual(['RebootPending']);
  });

  test('the last one, where none said anything', () => {
    expect(reportOf(run('Languages') + run('Copying Files...')).scenario).toMatchObject({
      do: 'upgrade',
      inferredFrom: { line: 5 },
    });
  });
});
