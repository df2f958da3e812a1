import { describe, expect, test } from 'vitest';
import { readSetupLog } from '../../../src/checker/readers/setupLog.ts';
import type { LoggedRule, SetupMessages, SetupRun } from '../../../src/checker/types.ts';
import { caseText, diagnosticsOf, readCase, readText } from '../readCase.ts';

const PREPARE = (target: string, old: string): string =>
  `Setup will prepare the organization for Exchange Server ${target} by using 'Setup /PrepareAD'. No Exchange Server ${old} roles have been detected in this topology. After this operation, you will not be able to install any Exchange Server ${old} roles.`;

/** As in the catalog: NoE14ServerWarning and NoE15ServerWarning differ in a year, NoE16ServerWarning has no message. */
const MESSAGES: SetupMessages = {
  NoE14ServerWarning: PREPARE('2016', '2010'),
  NoE15ServerWarning: PREPARE('2016', '2013'),
  NoConnectorToStar:
    "Setup can't detect a Send connector with an address space of '*'. Mail flow to the Internet may not work properly.",
  InconsistentlyConfiguredDomain: "The domain '<SMTP-Domain>' is configured inconsistently.",
};

function runOf(path: string): SetupRun {
  const run = readCase(`setup-log/${path}`, MESSAGES).runs.at(-1);
  if (run === undefined) throw new Error(`no run in ${path}`);
  return run;
}

function rule(run: SetupRun, id: string): LoggedRule {
  const found = run.rules.filter((one) => one.id === id);
  expect(found, id).toHaveLength(1);
  return found[0] as LoggedRule;
}

/** A log of stamped messages; `|` begins a line without a stamp. */
function log(...messages: readonly string[]): string {
  return messages
    .map((text) => (text.startsWith('|') ? text.slice(1) : `[05/14/2024 09:00:00.0016] [1] ${text}`))
    .join('\n');
}

function runOfText(text: string, messages: SetupMessages = MESSAGES): SetupRun {
  const run = readText(text, messages).runs.at(-1);
  if (run === undefined) throw new Error('no run');
  return run;
}

describe('an upgrade that was stopped', () => {
  const run = runOf('upgrade.log');

  test('header: version, server and what Setup was asked to do, each with its line', () => {
    expect(run).toMatchObject({
      fromLine: 2,
      toLine: 79,
      setupVersion: { value: '15.2.1544.4', at: { line: 6 } },
      server: { value: 'MBX01', at: { line: 10, text: '[05/14/2024 09:00:00.0160] [0] Server Name=MBX01' } },
      doing: { value: 'upgrade', at: { line: 8 } },
      ended: true,
    });
    expect(readCase('setup-log/upgrade.log').diagnostics).toEqual([]);
  });

  test('evaluated, failed and printed are three facts', () => {
    expect(rule(run, 'RebootPending')).toMatchObject({
      ruleType: 'Error',
      evaluated: { value: 'true', at: { line: 40 } },
      failed: null,
      printed: null,
    });
    expect(rule(run, 'ComputerRODC')).toMatchObject({
      evaluated: { value: 'false' },
      failed: null,
      printed: null,
    });
  });

  test('a rule with an exception gave no verdict', () => {
    expect(rule(run, 'DelegatedMailboxFirstSP1upgrade').evaluated).toMatchObject({
      value: 'exception',
      at: { line: 35 },
    });
  });

  test('identical texts of two rules are told apart by the link', () => {
    const text = "The Mailbox server role isn't installed on this computer.";
    expect(rule(run, 'BridgeheadRoleNotInstalled')).toMatchObject({
      failed: { message: text, at: { line: 61 } },
      printed: { level: 'required', message: text, at: { line: 66 }, helpUrl: { line: 67 } },
    });
    expect(rule(run, 'UnifiedMessagingRoleNotInstalled').printed).toMatchObject({
      at: { line: 68 },
      helpUrl: { line: 69 },
    });
  });

  test('a message over several lines is kept whole', () => {
    const text =
      'A hybrid deployment with Office 365 has been detected.\n\nPlease ensure that you are running setup with the /TenantOrganizationConfig switch.';
    expect(rule(run, 'DidTenantSettingCreatedAnException')).toMatchObject({
      ruleType: null,
      evaluated: null,
      failed: { message: text, at: { line: 63 } },
      printed: { message: text, at: { line: 70 }, helpUrl: { line: 73 } },
    });
  });

  test('[RECOMENDED] lines get the rule whose message they are', () => {
    expect(rule(run, 'NoE15ServerWarning')).toMatchObject({
      ruleType: 'Warning',
      evaluated: { value: 'true' },
      failed: null,
      printed: { level: 'recommended', message: PREPARE('2019', '2013'), at: { line: 74 }, helpUrl: null },
    });
    expect(rule(run, 'NoConnectorToStar').printed?.at.line).toBe(75);
    expect(run.rules.filter(({ id }) => id === null)).toEqual([]);
  });

  test('a setting with several values gives one entry per value', () => {
    const serials = run.settings.filter(({ name }) => name === 'ExchangeSerialNumber');
    expect(serials.map(({ value, at }) => [value, at.line])).toEqual([
      ['Version 15.1 (Build 32507.6)', 18],
      ['Version 15.2 (Build 31118.7)', 19],
      ['Version 15.2 (Build 31118.7)', 20],
    ]);
  });

  test.each([
    ['ConnectorToStar', '', false],
    ['OrgDistinguishedName', null, false],
    ['NtSecurityDescriptor', 'O:BAD:(A;;RP;;;AU)"] and more [x]', false],
    ['SMTPSvcStartMode', null, true],
  ])('setting %s: empty, null, brackets and quotes, exception', (name, value, exception) => {
    expect(run.settings.filter((setting) => setting.name === name)).toMatchObject([{ value, exception }]);
  });
});

describe('several runs in one file', () => {
  const source = readCase('setup-log/several-runs.log');

  test('the run that counts is the last of the result; a launcher that was left is not it', () => {
    expect(source.runs.map(({ fromLine, doing }) => [fromLine, doing?.value ?? null])).toEqual([
      [2, 'remove'],
      [112, null],
      [58, 'prepare-ad'],
    ]);
    expect(source.runs.map(({ toLine }) => toLine)).toEqual([56, 121, 110]);
    expect(source.diagnostics).toEqual([{ line: 58, code: 'log-several-runs', args: { runs: 3, line: 58 } }]);
  });

  test("a run's rules stay in the run", () => {
    expect(source.runs.map(({ rules }) => rules.map(({ id }) => id))).toEqual([
      ['ServerIsSourceForSendConnector'],
      [],
      ['SchemaUpdateRequired'],
    ]);
  });
});

describe('traps', () => {
  test('Failed, [REQUIRED] and Help URL lines interleave', () => {
    const run = runOf('interleaved.log');
    const printed = run.rules.map(({ id, failed, printed: text }) => [
      id,
      failed?.at.line,
      text?.at.line,
      text?.helpUrl?.line,
    ]);
    expect(printed).toEqual([
      ['NetTcpPortSharingSvcNotAuto', 24, 25, 29],
      ['LonghornIIS7HttpCompressionDynamicNotInstalled', 26, 28, 31],
      ['BridgeheadRoleNotInstalled', 27, 30, 35],
      ['UnifiedMessagingRoleNotInstalled', 32, 33, 34],
    ]);
  });

  test('a log cut at both ends: rules known from a link or a [REQUIRED] line alone still appear', () => {
    const source = readCase('setup-log/cut.log', {
      DomainPrepRequired:
        'The local domain needs to be prepared using Setup /PrepareDomain before server roles can be installed.',
    });
    expect(diagnosticsOf(source)).toEqual(['1 log-without-run']);
    const [run] = source.runs;
    expect(run).toMatchObject({ ended: false, setupVersion: null, server: null, doing: null, settings: [] });
    expect(
      run?.rules.map(({ id, failed, printed }) => [
        id,
        failed?.at.line,
        printed?.at.line,
        printed?.helpUrl?.line,
      ]),
    ).toEqual([
      ['GlobalUpdateRequired', undefined, 1, 1],
      ['CannotAccessAD', undefined, 2, 3],
      ['RebootPending', 4, 5, undefined],
      ['DomainPrepRequired', undefined, 6, undefined],
    ]);
  });

  test('lines that were copied without their stamps', () => {
    const run = runOfText(
      '[REQUIRED] The Mailbox server role isn’t installed on this computer.\nHelp URL: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.BridgeheadRoleNotInstalled.aspx\n',
    );
    expect(run.rules).toMatchObject([
      { id: 'BridgeheadRoleNotInstalled', printed: { at: { line: 1 }, helpUrl: { line: 2 } } },
    ]);
  });

  test.each(['04/25/2022', '04-25-2022', '04.25.2022'])('dates written %s', (date) => {
    const text = caseText('setup-log/upgrade.log').replaceAll('05/14/2024', date);
    expect(readText(text).runs[0]?.rules.length).toBe(runOf('upgrade.log').rules.length + 2);
  });

  test('CRLF, quotes of a forum and a fence around the log change no line number', () => {
    const lines = caseText('setup-log/upgrade.log').trimEnd().split('\n');
    const wrapped = ['> ```', ...lines.map((line) => `> ${line}`.trimEnd()), '> ```'].join('\r\n');
    const run = runOfText(wrapped);
    expect(rule(run, 'UnifiedMessagingRoleNotInstalled').failed).toMatchObject({
      at: { line: 63, text: `> ${lines[61]}` },
    });
  });

  test('lines found by Select-String', () => {
    const found = [
      '[05/14/2024 09:00:00.0928] [1] Failed [Rule:X] [Message:y]',
      '[05/14/2024 09:00:00.0960] [1] [REQUIRED] y',
    ];
    const run = runOfText(
      found.map((line, i) => `C:\\ExchangeSetupLogs\\ExchangeSetup.log:${i + 9}:${line}`).join('\n'),
    );
    expect(run.rules).toMatchObject([
      { id: 'X', failed: { message: 'y', at: { line: 1 } }, printed: { at: { line: 2 } } },
    ]);
  });

  test('a retry within the run: a rule that is evaluated again forgets what was said before', () => {
    const run = runOfText(
      log(
        'Started [Analysis:Prereq]',
        'Evaluated [Rule:RebootPending] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:1] [Duration:00:00:00]',
        'Failed [Rule:RebootPending] [Message:A reboot is pending.]',
        'Started [Analysis:Prereq]',
        'Evaluated [Rule:RebootPending] [HasException:False] [Value:"False"] [ParentValue:"<NULL>"] [Thread:1] [Duration:00:00:00]',
      ),
    );
    expect(run.rules).toMatchObject([{ id: 'RebootPending', evaluated: { value: 'false' }, failed: null }]);
  });

  test('a rule below a setting with several values: the value that fired decides', () => {
    const evaluated = (value: string): string =>
      `Evaluated [Rule:X] [HasException:False] [Value:"${value}"] [ParentValue:"a"] [Thread:1] [Duration:00:00:00]`;
    const run = runOfText(log(evaluated('False'), evaluated('True'), evaluated('False')));
    expect(run.rules).toMatchObject([{ evaluated: { value: 'true', at: { line: 2 } } }]);
  });

  test('a rule that failed for several objects has one entry per message', () => {
    const run = runOfText(
      log(
        'Failed [Rule:X] [Message:powershell (1) has open files.]',
        'Failed [Rule:X] [Message:w3wp (2) has open files.]',
      ),
    );
    expect(run.rules.map(({ id, failed }) => [id, failed?.at.line])).toEqual([
      ['X', 1],
      ['X', 2],
    ]);
  });

  test('scripts in the log are not commands', () => {
    const source = readText(
      log('Setup launched task:', '|', '|Get-Service MpsSvc', '|', 'Failed [Rule:X] [Message:y]'),
    );
    expect(source.format).toBe('setup-log');
    expect(source.blocks).toHaveLength(1);
  });

  test('can be read without detection, from any line', () => {
    const block = readSetupLog('x.log', ['[05/14/2024 09:00:00.0016] [1] Failed [Rule:X] [Message:y]'], 41);
    expect(block.runs[0]?.rules[0]?.failed?.at).toEqual({
      source: 'x.log',
      line: 41,
      text: '[05/14/2024 09:00:00.0016] [1] Failed [Rule:X] [Message:y]',
    });
  });
});

describe('what Setup was asked to do', () => {
  const task = (parameters: string): string =>
    `Setup launched task 'test-SetupPrerequisites -DomainController 'DC01' ${parameters}'`;
  test.each([
    ["Command Line Parameter Name='mode', Value='Uninstall'.", 'remove'],
    ["Command Line Parameter Name='mode', Value='RecoverServer'.", null],
    ["Command Line Parameter Name='preparead', Value=''.", 'prepare-ad'],
    ["Command Line Parameter Name='prepareschema', Value=''.", 'prepare-schema'],
    ["Command Line Parameter Name='preparealldomains', Value=''.", 'prepare-domain'],
    [
      "RuntimeAssembly was started with the following command: '/m:uninstall /IAcceptExchangeServerLicenseTerms'.",
      'remove',
    ],
    [
      "RuntimeAssembly was started with the following command: '/PrepareDomain:contoso.com /sourcedir:D:\"'.",
      'prepare-domain',
    ],
    [task("-Roles 'Global','Bridgehead' -ScanType 'PrecheckInstall' -PrepareOrganization $true"), 'install'],
    [task("-Roles 'Global','Bridgehead' -ScanType 'PrecheckUpgrade' -PrepareSchema $true"), 'upgrade'],
    [
      task("-Roles 'Global' -ScanType 'PrecheckInstall' -PrepareDomain $null -PrepareOrganization $true"),
      'prepare-ad',
    ],
    [task("-Roles 'Global' -ScanType 'PrecheckInstall' -PrepareSchema $true"), 'prepare-schema'],
    [task("-Roles 'Global' -ScanType 'PrecheckInstall' -PrepareDomain 'contoso.com'"), 'prepare-domain'],
    ["The installation mode is set to: 'BuildToBuildUpgrade'.", 'upgrade'],
    ["The installation mode is set to: 'DisasterRecovery'.", null],
  ])('%s', (message, doing) => {
    expect(runOfText(log(message)).doing?.value ?? null).toBe(doing);
  });

  test('the command line outranks the installation mode, whichever comes first', () => {
    const run = runOfText(
      log(
        "The installation mode is set to: 'Install'.",
        "Command Line Parameter Name='preparead', Value=''.",
      ),
    );
    expect(run.doing).toMatchObject({ value: 'prepare-ad', at: { line: 2 } });
  });
});

describe('the computer that ran Setup', () => {
  const setting = (name: string, value: string): string =>
    `Evaluated [Setting:${name}] [HasException:False] [Value:"${value}"] [ParentValue:"<NULL>"] [Thread:1] [Duration:00:00:00]`;
  test.each([
    [log('Server Name=HUB01', 'Machine:OTHER and Process:ExSetup is executing the request'), 'HUB01'],
    [log(setting('ComputerNameNetBIOS', 'HUB02'), setting('ShortServerName', 'HUB01')), 'HUB01'],
    [log('Machine:HUB01.contoso.com and Process:ExSetup is executing the request'), 'HUB01'],
    [log(setting('LocalServerName', '')), null],
  ])('is found in %#', (text, server) => {
    expect(runOfText(text).server?.value ?? null).toBe(server);
  });
});

describe('recommendations without an ID', () => {
  const warning = (id: string): readonly string[] => [
    `Started [Rule:${id}] [Parent:RootAnalysisMember] [RuleType:Warning]`,
    `Evaluated [Rule:${id}] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:1] [Duration:00:00:00]`,
  ];
  const named = (text: string, messages?: SetupMessages) =>
    runOfText(text, messages).rules.flatMap(({ id, printed }) =>
      printed === null ? [] : [[id, printed.message] as const],
    );

  test('years that tell rules apart must agree; the year of the version being installed may differ', () => {
    const text = log(
      ...warning('NoE15ServerWarning'),
      ...warning('NoE14ServerWarning'),
      `[RECOMENDED] ${PREPARE('2019', '2010')}`,
      `[RECOMMENDED] ${PREPARE('2019', '2013')}`,
    );
    expect(named(text)).toEqual([
      ['NoE15ServerWarning', PREPARE('2019', '2013')],
      ['NoE14ServerWarning', PREPARE('2019', '2010')],
    ]);
  });

  test('one text and one rule remain: by elimination', () => {
    const text = log(
      ...warning('NoE15ServerWarning'),
      ...warning('NoE16ServerWarning'),
      `[RECOMENDED] ${PREPARE('2019', '2016')}`,
      `[RECOMENDED] ${PREPARE('2019', '2013')}`,
    );
    expect(named(text)).toEqual([
      ['NoE15ServerWarning', PREPARE('2019', '2013')],
      ['NoE16ServerWarning', PREPARE('2019', '2016')],
    ]);
  });

  test("two rules remain: the text isn't guessed", () => {
    const text = log(
      ...warning('NoE16ServerWarning'),
      ...warning('OSCheckedBuild'),
      `[RECOMENDED] ${PREPARE('2019', '2016')}`,
    );
    expect(named(text)).toEqual([[null, PREPARE('2019', '2016')]]);
  });

  test('a log that shows no rule at all: by any message of the catalog, exact up to placeholders', () => {
    expect(
      named(
        log(
          `[RECOMENDED] ${PREPARE('2016', '2013')}`,
          "[RECOMENDED] The domain 'contoso.com' is configured inconsistently.",
        ),
      ),
    ).toEqual([
      ['NoE15ServerWarning', PREPARE('2016', '2013')],
      ['InconsistentlyConfiguredDomain', "The domain 'contoso.com' is configured inconsistently."],
    ]);
  });

  test('a rule that was evaluated as False has printed nothing', () => {
    const text = log(
      'Evaluated [Rule:NoConnectorToStar] [HasException:False] [Value:"False"] [ParentValue:"<NULL>"] [Thread:1] [Duration:00:00:00]',
      `[RECOMENDED] ${MESSAGES['NoConnectorToStar']}`,
    );
    expect(named(text)).toEqual([[null, MESSAGES['NoConnectorToStar']]]);
  });
});

test('two runs on one pasted line, by escaped line ends, both stand on that line', () => {
  const start = '[05/14/2024 09:00:00.0016] [0] Starting Microsoft Exchange Server 2019 Setup\\r\\n';
  const { runs } = readText(`Here it is:\n${start.repeat(4)}`);
  expect(runs.map(({ fromLine, toLine }) => [fromLine, toLine])).toEqual(Array(4).fill([2, 2]));
});
