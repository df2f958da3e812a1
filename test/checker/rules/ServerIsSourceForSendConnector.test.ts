import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const ID = 'ServerIsSourceForSendConnector';
const EX1 = { do: 'remove', server: 'EX1' } as const;

/** A Send connector as Get-SendConnector | fl prints it; its sources stand on line 4. */
const connector = (sources: string, name = 'To Internet') => `
[PS] C:\\>Get-SendConnector | fl Identity,SourceTransportServers

Identity               : ${name}
SourceTransportServers : ${sources}
`;

const servers = (...rows: readonly [name: string, roles: string, version: string][]) => `
[PS] C:\\>Get-ExchangeServer | fl Name,ServerRole,AdminDisplayVersion

${rows
  .map(
    ([name, roles, version]) => `Name                : ${name}
ServerRole          : ${roles}
AdminDisplayVersion : Version ${version}
`,
  )
  .join('\n')}`;

describe('which connectors count', () => {
  test.each([
    ['the only source', '{EX1}', 'fail', 'fail', [4]],
    ['one of several', '{EX2, EX1}', 'fail', 'fail', [4]],
    ['another server', '{EX2}', 'pass', 'pass', []],
    ['EX10 beside EX1', '{EX10, EX100, PREEX1}', 'pass', 'pass', []],
    ['no source at all', '{}', 'pass', 'pass', []],
    ['mixed letter case', '{ex1}', 'fail', 'fail', [4]],
    ['FQDN', '{EX1.contoso.com}', 'fail', 'fail', [4]],
    [
      'DN',
      '{CN=EX1,CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Contoso}',
      'fail',
      'fail',
      [4],
    ],
    ['DN of another server', '{CN=EX10,CN=Servers,CN=AG,CN=EX1}', 'pass', 'pass', []],
    ['legacyExchangeDN', '{/o=Contoso/ou=AG/cn=Configuration/cn=Servers/cn=EX1}', 'fail', 'fail', [4]],
    ['cut list with the server among those shown', '{EX2, EX1...}', 'fail', 'fail', [4]],
    ['cut list without it', '{EX2, EX3, EX4, EX5...}', 'unknown', 'unknownSources', [4]],
    ['list cut by the width, in the middle of a name', '{EX2, EX1...', 'unknown', 'unknownSources', [4]],
  ])('%s', (_, sources, outcome, says, lines) => {
    expect(judge(ID, connector(sources), EX1)).toEqual({ outcome, says, lines });
  });

  test('the server may be given in any form', () => {
    expect(judge(ID, connector('{EX1}'), { do: 'remove', server: 'ex1.contoso.com' }).outcome).toBe('fail');
  });

  test('a disabled connector counts; each naming connector is cited', () => {
    const paste = `
[PS] C:\\>Get-SendConnector | fl

Enabled                : False
Identity               : Partner
SourceTransportServers : {EX1}

Enabled                : True
Identity               : To Internet
SourceTransportServers : {EX2}

Enabled                : True
Identity               : Reports
SourceTransportServers : {EX2, EX1}
`;
    const result = resultOf(ID, paste, EX1);
    expect(result).toMatchObject({
      outcome: 'fail',
      severity: 'error',
      origin: 'rule',
      server: 'EX1',
      summary: { key: 'fail', args: { server: 'EX1', connectors: ['Partner', 'Reports'], count: 2 } },
      evidence: [
        { source: 'paste', line: 5, text: 'SourceTransportServers : {EX1}' },
        { source: 'paste', line: 13, text: 'SourceTransportServers : {EX2, EX1}' },
      ],
    });
  });

  test('Foreign and Delivery Agent connectors are not counted: alone they leave the question open', () => {
    const paste = `
[PS] C:\\>Get-ForeignConnector | fl

Identity               : Fax
SourceTransportServers : {EX1}
DropDirectory          : Fax
`;
    expect(judge(ID, paste, EX1)).toEqual({ outcome: 'unknown', says: 'common.unlisted', lines: [] });
  });

  test('a connector without its source servers leaves the question open', () => {
    const paste = `
[PS] C:\\>Get-SendConnector | fl Identity,AddressSpaces

Identity      : To Internet
AddressSpaces : {SMTP:*;1}
`;
    expect(judge(ID, paste, EX1)).toEqual({ outcome: 'unknown', says: 'unknownSources', lines: [3] });
  });

  test('nothing about connectors: unknown, with the command that collects them', () => {
    const result = resultOf(ID, servers(['EX1', 'Mailbox', '15.1 (Build 2507.6)']), EX1);
    expect(result).toMatchObject({
      outcome: 'unknown',
      summary: { key: 'common.unlisted', args: { objects: [{ key: 'common.objects.SendConnector' }] } },
      evidence: [],
    });
    expect(result.missing[0]?.command).toMatch(/^Get-SendConnector \| Format-List Identity,/);
  });

  test('a list that was printed and is empty passes', () => {
    const empty = '[PS] C:\\>Get-SendConnector | fl Identity,SourceTransportServers';
    const paste = empty + servers(['EX1', 'Mailbox', '15.1 (Build 2507.6)']);
    expect(judge(ID, paste, EX1)).toEqual({ outcome: 'pass', says: 'common.noneExist', lines: [] });
  });
});

describe('to which servers it applies', () => {
  test.each([
    ['2010 Hub Transport', 'HubTransport', '14.3 (Build 123.4)', 'fail'],
    ['2010 without Hub Transport', 'Mailbox, ClientAccess', '14.3 (Build 123.4)', 'notApplicable'],
    ['2013 Mailbox', 'Mailbox', '15.0 (Build 1497.2)', 'fail'],
    ['2013 Client Access', 'ClientAccess', '15.0 (Build 1497.2)', 'notApplicable'],
    ['2016', 'Mailbox', '15.1 (Build 2507.6)', 'fail'],
    ['Edge Transport', 'Edge', '15.1 (Build 2507.6)', 'notApplicable'],
  ])('%s: %s', (_, roles, version, outcome) => {
    const paste = connector('{EX1}') + servers(['EX1', roles, version]);
    expect(judge(ID, paste, EX1).outcome).toBe(outcome);
  });

  test('not applicable cites the role', () => {
    const paste = connector('{EX1}') + servers(['EX1', 'Edge', '15.1 (Build 2507.6)']);
    expect(judge(ID, paste, EX1)).toEqual({ outcome: 'notApplicable', says: 'notApplicable', lines: [9] });
  });

  test('a server that is only referred to is judged all the same', () => {
    expect(judge(ID, connector('{EX1}'), EX1).outcome).toBe('fail');
  });

  test('EdgeSync connectors name the Edge subscription, and block no Mailbox server', () => {
    const edge = connector('{EDGE01}', 'EdgeSync - Paris to Internet');
    expect(judge(ID, edge, EX1).outcome).toBe('pass');
    expect(judge(ID, edge, { do: 'remove', server: 'EDGE01' }).outcome).toBe('notApplicable');
  });

  test('an Edge subscription is an Edge server, whatever connector names it', () => {
    const paste = `${connector('{EDGE01}')}
[PS] C:\\>Get-EdgeSubscription | fl Name,Site

Name : EDGE01
Site : contoso.com/Configuration/Sites/Paris
`;
    expect(judge(ID, paste, { do: 'remove', server: 'EDGE01' }).outcome).toBe('notApplicable');
  });
});

describe('the fix names what the reader has', () => {
  const fix = (paste: string) => commandsOf(resultOf(ID, paste, EX1)).slice(1);

  test('first a command that only shows', () => {
    expect(commandsOf(resultOf(ID, connector('{EX1}'), EX1))[0]).toBe(
      `Get-SendConnector | Where-Object { @($_.SourceTransportServers | ForEach-Object { "$_" }) -contains 'EX1' } | ` +
        'Format-List Name,Enabled,SourceTransportServers,AddressSpaces,SmartHosts,TlsCertificateName,IsScopedConnector',
    );
  });

  test('several sources: take the server out', () => {
    expect(fix(connector('{EX1, EX2}'))).toEqual([
      "Set-SendConnector -Identity 'To Internet' -SourceTransportServers @{Remove='EX1'}",
    ]);
    expect(fix(connector('{EX2, EX1...}'))).toEqual([
      "Set-SendConnector -Identity 'To Internet' -SourceTransportServers @{Remove='EX1'}",
    ]);
  });

  test('only source, no suitable server in the paste: a placeholder', () => {
    expect(fix(connector('{EX1}'))).toEqual([
      "Set-SendConnector -Identity 'To Internet' -SourceTransportServers '<new server>'",
    ]);
  });

  test('only source, one other suitable server: that one', () => {
    const paste =
      connector('{EX1}') +
      servers(
        ['EX1', 'Mailbox', '15.1 (Build 2507.6)'],
        ['EX2', 'Mailbox', '15.2 (Build 1748.10)'],
        ['EDGE01', 'Edge', '15.2 (Build 1748.10)'],
      );
    expect(fix(paste)).toEqual(["Set-SendConnector -Identity 'To Internet' -SourceTransportServers 'EX2'"]);
  });

  test('only source, two suitable servers: the choice is the reader’s', () => {
    const paste =
      connector('{EX1}') +
      servers(
        ['EX1', 'Mailbox', '15.1 (Build 2507.6)'],
        ['EX2', 'Mailbox', '15.2 (Build 1748.10)'],
        ['EX3', 'Mailbox', '15.2 (Build 1748.10)'],
      );
    expect(fix(paste)).toEqual([
      "Set-SendConnector -Identity 'To Internet' -SourceTransportServers '<new server>'",
    ]);
  });

  test('a scoped connector wants a server of the same site', () => {
    const paste = (site: string) => `
[PS] C:\\>Get-SendConnector | fl

Identity               : Scoped
SourceTransportServers : {EX1}
IsScopedConnector      : True

[PS] C:\\>Get-ExchangeServer | fl

Name                : EX1
ServerRole          : Mailbox
AdminDisplayVersion : Version 15.1 (Build 2507.6)
Site                : contoso.com/Configuration/Sites/Paris

Name                : EX2
ServerRole          : Mailbox
AdminDisplayVersion : Version 15.1 (Build 2507.6)
Site                : contoso.com/Configuration/Sites/${site}
`;
    expect(fix(paste('Paris'))).toEqual([
      "Set-SendConnector -Identity 'Scoped' -SourceTransportServers 'EX2'",
    ]);
    expect(fix(paste('Lyon'))).toEqual([
      "Set-SendConnector -Identity 'Scoped' -SourceTransportServers '<new server>'",
    ]);
  });

  test('Exchange 2007 takes the whole list', () => {
    const paste = connector('{EX1, EX2, EX3}') + servers(['EX1', 'HubTransport', '8.3 (Build 83.6)']);
    expect(fix(paste)).toEqual([
      "Set-SendConnector -Identity 'To Internet' -SourceTransportServers 'EX2','EX3'",
    ]);
  });

  test('names from the paste are quoted', () => {
    expect(fix(connector('{EX1, EX2}', "Boss's mail'; Remove-Mailbox"))).toEqual([
      "Set-SendConnector -Identity 'Boss''s mail''; Remove-Mailbox' -SourceTransportServers @{Remove='EX1'}",
    ]);
  });
});

test('without a server, the matrix: which of the servers can go today', () => {
  const paste =
    connector('{EX1, EX2}') +
    servers(
      ['EX1', 'Mailbox', '15.1 (Build 2507.6)'],
      ['EX10', 'Mailbox', '15.1 (Build 2507.6)'],
      ['EX2', 'Mailbox', '15.1 (Build 2507.6)'],
      ['EDGE01', 'Edge', '15.1 (Build 2507.6)'],
    );
  const results = reportOf(paste).results.filter(({ id }) => id === ID);
  expect(results.map(({ server, outcome }) => `${server} ${outcome}`)).toEqual([
    'EX1 fail',
    'EX2 fail',
    'EX10 pass',
    'EDGE01 notApplicable',
  ]);
});

everySentenceIsSaid(ID);
