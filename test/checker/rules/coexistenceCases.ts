import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/checker/types.ts';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

type Row = readonly [name: string, version: string, roles?: string];

/** Servers as Get-ExchangeServer | fl prints them: of the first one, the name stands on line 3, the version on line 5. */
export const serverList = (...rows: readonly Row[]): string => `
[PS] C:\\>Get-ExchangeServer | fl Name,ServerRole,AdminDisplayVersion

${rows
  .map(
    ([name, version, roles = 'Mailbox']) =>
      `Name                : ${name}\nServerRole          : ${roles}\nAdminDisplayVersion : ${version}\n`,
  )
  .join('\n')}`;

/** `14.3.266.2` as the shell prints it. */
export const shown = (build: string): string => {
  const [major, minor, number, revision] = build.split('.');
  return `Version ${major}.${minor} (Build ${number}.${revision})`;
};

/** `14.3.266.2` as the directory holds it, by an ldifde export; the version stands on line 5. */
export const exported = (name: string, build: string): string => {
  const [major, minor, number, revision] = build.split('.');
  return `
dn: CN=${name},CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Contoso
objectClass: top
objectClass: msExchExchangeServer
cn: ${name}
serialNumber: Version ${major}.${minor} (Build ${30_000 + Number(number)}.${revision})
`;
};

const SCENARIOS = ['install', 'upgrade', 'prepare-schema', 'prepare-ad'] as const;
const OTHERS: readonly Row[] = [
  ['EX01', 'Version 15.1 (Build 2507.6)'],
  ['EX10', 'Version 15.2 (Build 1544.4)'],
];

interface Common {
  readonly id: Parameters<typeof everySentenceIsSaid>[0];
  /** A version whose Setup has the check. */
  readonly to: Target;
  /** Versions whose Setup doesn't. */
  readonly notIn: readonly Target[];
}

/** What holds for every check that asks for servers of an older version. */
function describeScope({ id: ID, to, notIn }: Common, bad: string): void {
  const paste = serverList(['OLD01', shown(bad)]);

  test.each(SCENARIOS)('Setup looks at it in %s', (action) => {
    expect(judge(ID, paste, { do: action, to }).lines).toEqual([5]);
  });

  test('not when a server is removed or a domain prepared', () => {
    for (const action of ['remove', 'prepare-domain'] as const) {
      expect(reportOf(paste, { do: action, to }).results.map(({ id }) => id)).not.toContain(ID);
    }
  });

  if (notIn.length > 0) {
    test('only in Setup of the versions that have it', () => {
      for (const target of notIn)
        expect(judge(ID, paste, { do: 'install', to: target })).toMatchObject({
          outcome: 'notApplicable',
          says: 'common.otherTarget',
        });
      expect(judge(ID, paste, { do: 'install' })).toMatchObject({
        outcome: 'unknown',
        says: 'common.unknownTarget',
      });
    });
  }

  test('without a list of servers: unknown, with the command', () => {
    const result = resultOf(ID, '[PS] C:\\>Get-SendConnector | fl\n\nIdentity : A\n', { do: 'install', to });
    expect(result).toMatchObject({ outcome: 'unknown', summary: { key: 'common.unlisted' }, evidence: [] });
    expect(result.missing[0]?.command).toMatch(/^Get-ExchangeServer \| Format-List .*AdminDisplayVersion/);
  });

  test('servers whose version isn’t clear leave the question open', () => {
    const without = `
[PS] C:\\>Get-ExchangeServer | fl Name,ServerRole

Name       : EX01
ServerRole : Mailbox
`;
    const unclear = { outcome: 'unknown', says: 'common.coexistence.unknownVersion' };
    expect(judge(ID, without, { do: 'install', to })).toEqual({ ...unclear, lines: [3] });
    const contradiction =
      serverList(['EX1', 'Version 15.1 (Build 2507.6)']) + serverList(['EX1', 'Version 15.1 (Build 2375.7)']);
    expect(judge(ID, contradiction, { do: 'install', to })).toEqual({ ...unclear, lines: [5, 11] });
  });

  test('an Edge subscription without a server object is such a server', () => {
    const subscription = `

[PS] C:\\>Get-EdgeSubscription | fl Name,Site

Name : EDGE01
Site : contoso.com/Configuration/Sites/Paris
`;
    expect(judge(ID, serverList(...OTHERS) + subscription, { do: 'install', to })).toMatchObject({
      outcome: 'unknown',
      says: 'common.coexistence.unknownVersion',
    });
    const listed = serverList(...OTHERS, ['EDGE01', 'Version 15.1 (Build 2507.6)', 'Edge']);
    expect(judge(ID, listed + subscription, { do: 'install', to }).outcome).toBe('pass');
  });
}

interface Minimum extends Common {
  readonly product: '2007' | '2010' | '2013';
  /** Build just below the lowest that may pass, where the rule fails for certain. */
  readonly tooOld: string;
  /** The lowest build that needn't fail, and the one just below the minimum: unknown. */
  readonly between?: { readonly from: string; readonly to: string; readonly says: string };
  /** The minimum and a later build. */
  readonly enough: readonly [string, string];
  /** Server roles of a full server of the product. */
  readonly roles: string;
}

/** Checks that ask for a minimum build of servers of an older version. */
export function describeMinimumRule(rule: Minimum): void {
  const { id: ID, to, product, tooOld, between, enough, roles } = rule;
  const INSTALL = { do: 'install', to } as const;
  const of = (build: string) => judge(ID, serverList(['OLD01', shown(build), roles]), INSTALL);

  describe('which builds are enough', () => {
    test(`${tooOld}: too old`, () => {
      expect(of(tooOld)).toEqual({ outcome: 'fail', says: 'fail', lines: [5] });
    });

    test.each(between === undefined ? [] : [between.from, between.to])(
      '%s: on the way to the minimum, where the build doesn’t tell',
      (build) => {
        expect(of(build)).toEqual({ outcome: 'unknown', says: between?.says, lines: [5] });
      },
    );

    test.each(enough)('%s: enough', (build) => {
      expect(of(build)).toEqual({ outcome: 'pass', says: 'common.coexistence.pass', lines: [5] });
    });

    test('the directory adds 30000 to the build', () => {
      expect(judge(ID, exported('OLD01', tooOld), INSTALL)).toEqual({
        outcome: 'fail',
        says: 'fail',
        lines: [5],
      });
      expect(judge(ID, exported('OLD01', enough[0]), INSTALL).outcome).toBe('pass');
    });
  });

  describe('which servers count', () => {
    test('servers of other versions don’t', () => {
      const none = { outcome: 'pass', says: 'common.coexistence.none', lines: [] };
      expect(judge(ID, serverList(...OTHERS), INSTALL)).toEqual(none);
    });

    test('one old server among new ones is cited alone: EX1 isn’t EX10', () => {
      const mixed = serverList(['EX10', shown(enough[0]), roles], ['EX1', shown(tooOld), roles], ...OTHERS);
      expect(resultOf(ID, mixed, INSTALL)).toMatchObject({
        outcome: 'fail',
        severity: 'error',
        server: null,
        summary: { args: { servers: ['EX1'], count: 1 } },
        evidence: [{ line: 9, text: `AdminDisplayVersion : ${shown(tooOld)}` }],
      });
    });

    test.each(['Edge', 'None'])('role %s counts like any other', (role) => {
      expect(judge(ID, serverList(['OLD01', shown(tooOld), role]), INSTALL).outcome).toBe('fail');
    });

    test('a server of unknown version doesn’t hide one that is too old', () => {
      const paste = serverList(['EX01', ''], ['OLD01', shown(tooOld), roles]);
      expect(judge(ID, paste, INSTALL)).toEqual({ outcome: 'fail', says: 'fail', lines: [9] });
    });

    test.runIf(between)(
      'of those on the right build nothing is told while another version is unknown',
      () => {
        const result = resultOf(ID, serverList(['OLD01', shown(between?.from ?? '')], ['EX01', '']), INSTALL);
        expect(result).toMatchObject({ outcome: 'unknown', summary: { key: between?.says } });
        expect(result.evidence.map(({ line }) => line)).toEqual([5, 7]);
        expect(result.missing.at(-1)?.command).toMatch(/^Get-ExchangeServer/);
      },
    );
  });

  describe('the fix', () => {
    const STEPS = [
      'Get-ExchangeServer | Format-Table Name,ServerRole,Site,AdminDisplayVersion -AutoSize',
      undefined,
      undefined,
      'repadmin /showrepl',
    ];

    test('list, update, leftovers, replication', () => {
      expect(commandsOf(resultOf(ID, serverList(['OLD01', shown(tooOld), roles]), INSTALL))).toEqual(STEPS);
    });

    test('an Edge server’s subscription is renewed in its site', () => {
      const edge = `
[PS] C:\\>Get-ExchangeServer | fl Name,ServerRole,AdminDisplayVersion,Site

Name                : EDGE01
ServerRole          : Edge
AdminDisplayVersion : ${shown(tooOld)}
Site                : contoso.com/Configuration/Sites/Côte d'Azur
`;
      const data =
        product === '2007'
          ? "-FileName 'C:\\EdgeSub.xml'"
          : "-FileData ([System.IO.File]::ReadAllBytes('C:\\EdgeSub.xml'))";
      expect(commandsOf(resultOf(ID, edge, INSTALL))).toEqual([
        ...STEPS.slice(0, 2),
        'Get-EdgeSubscription | Format-List',
        'Get-SendConnector | Format-List Name,Enabled,SourceTransportServers,AddressSpaces',
        "New-EdgeSubscription -FileName 'C:\\EdgeSub.xml'",
        `New-EdgeSubscription ${data} -Site 'Côte d''Azur'`,
        product === '2007' ? 'Start-EdgeSynchronization' : 'Start-EdgeSynchronization -ForceFullSync',
        'Test-EdgeSynchronization',
        ...STEPS.slice(2),
      ]);
      const unknownSite = resultOf(ID, serverList(['EDGE01', shown(tooOld), 'Edge']), INSTALL);
      expect(commandsOf(unknownSite)).toContain(`New-EdgeSubscription ${data} -Site '<AD site>'`);
    });

    test.each(between?.says === 'common.coexistence.unknownRollup' ? [between.from] : [])(
      '%s: the rollup is read on each server that has the right service pack',
      (build) => {
        const SHOW = 'Get-Command ExSetup.exe | ForEach-Object {$_.FileVersionInfo}';
        const onServicePack: Row = ['OLD02', shown(build), roles];
        const mixed = resultOf(ID, serverList(['OLD01', shown(tooOld), roles], onServicePack), INSTALL);
        expect(commandsOf(mixed)[1]).toBe(SHOW);
        const alone = resultOf(ID, serverList(onServicePack), INSTALL);
        expect(alone.missing).toEqual([
          {
            what: { key: 'common.coexistence.missing.rollup', args: { servers: ['OLD02'], count: 1 } },
            command: SHOW,
          },
        ]);
      },
    );
  });

  describe('scope', () => {
    describeScope(rule, tooOld);
  });
}

interface Presence extends Common {
  /** Builds that are all refused: the first and the last one of the version. */
  readonly refused: readonly [string, string];
  /** Builds of the neighbouring versions. */
  readonly others: readonly string[];
  /** Begin of the command that finds the servers. */
  readonly find: RegExp;
}

/** Checks that refuse every server of a version. */
export function describePresenceRule(rule: Presence): void {
  const { id: ID, to, refused, others, find } = rule;
  const INSTALL = { do: 'install', to } as const;

  describe('which servers count', () => {
    test.each(refused)('%s, in the shell and in the directory', (build) => {
      const fail = { outcome: 'fail', says: 'fail', lines: [5] };
      expect(judge(ID, serverList(['OLD01', shown(build)]), INSTALL)).toEqual(fail);
      expect(judge(ID, exported('OLD01', build), INSTALL)).toEqual(fail);
    });

    test.each(['Edge', 'None'])('role %s counts like any other', (role) => {
      expect(judge(ID, serverList(['OLD01', shown(refused[0]), role]), INSTALL).outcome).toBe('fail');
    });

    test.each(others)('%s: another version', (build) => {
      expect(judge(ID, serverList(['EX01', shown(build)]), INSTALL)).toMatchObject({
        outcome: 'pass',
        lines: [],
      });
    });

    test('each of them is named and cited: EX1 isn’t EX10', () => {
      const mixed = serverList(
        ...OTHERS,
        ['EX1', shown(refused[0])],
        ['X', ''],
        ['OLD02', shown(refused[1])],
      );
      const result = resultOf(ID, mixed, INSTALL);
      expect(result).toMatchObject({
        outcome: 'fail',
        server: null,
        summary: { args: { servers: ['EX1', 'OLD02'], count: 2 } },
      });
      expect(result.evidence.map(({ line }) => line)).toEqual([13, 21]);
    });
  });

  test('the fix: find first, the subscription of an Edge server before it is uninstalled', () => {
    const commands = commandsOf(resultOf(ID, serverList(["EDGE'1", shown(refused[0]), 'Edge']), INSTALL));
    expect(commands[0]).toMatch(find);
    expect(commands.slice(1)).toEqual([
      undefined,
      'Get-SendConnector | Format-List Name,Enabled,SourceTransportServers,AddressSpaces',
      "Remove-EdgeSubscription -Identity 'EDGE''1'",
      undefined,
      undefined,
      'repadmin /showrepl',
    ]);
    expect(commandsOf(resultOf(ID, serverList(['OLD01', shown(refused[0])]), INSTALL))).toHaveLength(5);
  });

  describe('scope', () => {
    describeScope(rule, refused[0]);
  });

  everySentenceIsSaid(ID);
}

interface ForDC extends Common {
  readonly below: readonly string[];
  readonly enough: readonly string[];
  /** Builds below the minimum of which the installed rollup would tell more. */
  readonly rollup?: string;
}

/** Warnings whose restriction ("ForDC") nobody has documented: they never warn by a topology. */
export function describeForDCRule(rule: ForDC): void {
  const { id: ID, to, below, enough, rollup } = rule;
  const INSTALL = { do: 'install', to } as const;

  test.each(below)('%s: below the minimum, but whether Setup warns isn’t documented', (build) => {
    const result = resultOf(ID, serverList(...OTHERS, ['OLD01', shown(build)]), INSTALL);
    expect(result).toMatchObject({
      outcome: 'unknown',
      severity: 'warning',
      summary: { key: 'unknown', args: { servers: ['OLD01'], count: 1 } },
      evidence: [{ line: 13 }],
    });
    expect(result.missing.map(({ command }) => command)).toEqual(
      build === rollup ? ['Get-Command ExSetup.exe | ForEach-Object {$_.FileVersionInfo}'] : [],
    );
  });

  test.each(enough)('%s: enough', (build) => {
    const paste = serverList(['OLD01', shown(build)]);
    expect(judge(ID, paste, INSTALL)).toEqual({
      outcome: 'pass',
      says: 'common.coexistence.pass',
      lines: [5],
    });
  });

  test('no server of the version', () => {
    expect(judge(ID, serverList(...OTHERS), INSTALL)).toEqual({
      outcome: 'pass',
      says: 'common.coexistence.none',
      lines: [],
    });
  });

  describe('scope', () => {
    describeScope(rule, below[0] ?? '');
  });

  everySentenceIsSaid(ID);
}
