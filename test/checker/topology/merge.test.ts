import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/checker/evaluate.ts';
import { read } from '../../../src/checker/read.ts';
import { buildTopology } from '../../../src/checker/topology/build.ts';

const topologyOf = (...texts: readonly string[]) => buildTopology(read(sourcesOf(texts), {}));
const reportOf = (...texts: readonly string[]) =>
  evaluate(read(sourcesOf(texts), {}), { do: 'remove', server: 'EX1' });
const sourcesOf = (texts: readonly string[]) => texts.map((text, i) => ({ name: `${i + 1}.txt`, text }));

const list = (values: Readonly<Record<string, string>>) =>
  `${Object.entries(values)
    .map(([name, value]) => `${name.padEnd(24)}: ${value}`)
    .join('\n')}\n\n`;
const ldif = (name: string, className: string, ...lines: readonly string[]) =>
  `dn: CN=${name},DC=contoso,DC=com\nobjectClass: ${className}\ncn: ${name}\n${lines.join('\n')}\n\n`;

const SHELL = list({
  Name: 'EX1',
  ServerRole: 'Mailbox',
  AdminDisplayVersion: 'Version 15.1 (Build 2507.6)',
});
const connector = (sources: string, identity = 'To Internet') =>
  list({ Identity: identity, AddressSpaces: '{SMTP:*;1}', SourceTransportServers: sources });
const connectorLdif = (server: string) =>
  ldif(
    'To Internet',
    'msExchRoutingSMTPConnector',
    `msExchSourceBridgeheadServersDN: CN=${server},CN=Servers,DC=contoso,DC=com`,
  );
const contradictionsOf = (...texts: readonly string[]) =>
  reportOf(...texts).sources.flatMap(({ name, diagnostics }) =>
    diagnostics.flatMap(({ code, line, args }) =>
      code === 'contradiction'
        ? [`${name}:${line} ${args['property']} of ${args['object']} / ${args['other']}`]
        : [],
    ),
  );

describe('one object of several sources', () => {
  test('a server of the shell and of the directory', () => {
    const directory = ldif(
      'EX1',
      'msExchExchangeServer',
      'serialNumber: Version 15.1 (Build 32507.6)',
      'networkAddress: ncacn_ip_tcp:ex1.contoso.com',
      'msExchServerSite: CN=Paris,CN=Sites,DC=contoso,DC=com',
      'msExchCurrentServerRoles: 16439',
    );
    const { servers } = topologyOf(SHELL, directory);
    expect(servers).toMatchObject([
      {
        name: 'EX1',
        // The shell calls all those bits Mailbox.
        roles: { known: true, value: ['mailbox'] },
        version: { known: true, value: [15, 1, 2507, 6], at: { source: '1.txt' } },
        fqdn: { known: true, value: 'ex1.contoso.com', at: { source: '2.txt' } },
        site: { known: true },
      },
    ]);
    expect(contradictionsOf(SHELL, directory)).toEqual([]);
  });

  test.each([
    [
      'name and FQDN',
      list({
        Fqdn: 'ex1.contoso.com',
        ServerRole: 'Mailbox',
        Edition: 'Standard',
        AdminDisplayVersion: 'Version 15.1 (Build 2507.6)',
      }),
    ],
    [
      'version of another tool',
      list({ Name: 'EX1', ServerRole: 'Mailbox', AdminDisplayVersion: '15.01.2507.006' }),
    ],
    ['only versionNumber', ldif('ex1', 'msExchExchangeServer', 'versionNumber: 1942063563')],
  ])('the same in other words: %s', (_, other) => {
    expect(topologyOf(SHELL, other).servers).toHaveLength(1);
    expect(contradictionsOf(SHELL, other)).toEqual([]);
  });

  test('sites are the same by DN and by canonical name', () => {
    const shell = SHELL.trimEnd() + '\nSite                    : contoso.com/Configuration/Sites/Paris\n';
    const directory = ldif('EX1', 'msExchExchangeServer', 'msExchServerSite: CN=Paris,CN=Sites,DC=contoso');
    expect(contradictionsOf(shell, directory)).toEqual([]);
    expect(contradictionsOf(shell, directory.replace('Paris', 'Lyon'))).toHaveLength(1);
  });

  test('a connector twice, in the shell and in the directory', () => {
    const texts = [connector('{EX1.contoso.com}'), connector('{ex1}'), connectorLdif('EX1')];
    const { connectors } = topologyOf(...texts);
    expect(connectors).toMatchObject([{ sourceTransportServers: { known: true, value: ['EX1'] } }]);
    expect(contradictionsOf(...texts)).toEqual([]);
  });

  test('connectors of different kinds share a name, not an object', () => {
    expect(topologyOf(connectorLdif('EX1'), ldif('To Internet', 'mailGateway')).connectors).toHaveLength(2);
  });

  test('EX1 and EX10 are two servers', () => {
    expect(
      topologyOf(SHELL, ldif('EX10', 'msExchExchangeServer', 'versionNumber: 1942063563')).servers,
    ).toHaveLength(2);
  });
});

describe('values that contradict each other', () => {
  test('are not known, and both lines are named', () => {
    const texts = [SHELL + connector('{EX1}'), connectorLdif('EX2')];
    expect(topologyOf(...texts).connectors).toMatchObject([
      {
        sourceTransportServers: {
          known: false,
          reason: 'contradiction',
          at: { source: '1.txt', line: 7 },
          other: { source: '2.txt', line: 4 },
        },
        addressSpaces: { known: true },
      },
    ]);
    expect(contradictionsOf(...texts)).toEqual(['1.txt:7 SourceTransportServers of To Internet / 2.txt:4']);
  });

  test('give no verdict: neither fail nor pass', () => {
    const report = reportOf(SHELL + connector('{EX1}'), connectorLdif('EX2'));
    expect(report.results.find(({ id }) => id === 'ServerIsSourceForSendConnector')).toMatchObject({
      outcome: 'unknown',
      evidence: [{ source: '1.txt', line: 7 }],
    });
  });

  test('a connector before and after a change, in one paste', () => {
    const command = '[PS] C:\\>Get-SendConnector | fl\n\n';
    expect(contradictionsOf(command + connector('{EX1}') + command + connector('{EX2}'))).toEqual([
      '1.txt:5 SourceTransportServers of To Internet / 1.txt:11',
    ]);
  });

  test('a cut list agrees with a whole one that holds what it shows, and no other', () => {
    expect(contradictionsOf(connector('{EX1, EX2...}'), connector('{EX2, EX3, EX1}'))).toEqual([]);
    expect(contradictionsOf(connector('{EX1, EX2...}'), connector('{EX2, EX3}'))).toHaveLength(1);
  });

  test('an update between two outputs', () => {
    const other = ldif('EX1', 'msExchExchangeServer', 'serialNumber: Version 15.1 (Build 32375.7)');
    expect(contradictionsOf(SHELL, other)).toEqual(['1.txt:3 AdminDisplayVersion of EX1 / 2.txt:4']);
  });

  test('a role of Exchange 2010 that only one source has', () => {
    const shell = list({
      Name: 'EX1',
      ServerRole: 'Mailbox',
      AdminDisplayVersion: 'Version 14.3 (Build 123.4)',
    });
    expect(
      contradictionsOf(shell, ldif('EX1', 'msExchExchangeServer', 'msExchCurrentServerRoles: 34')),
    ).toEqual(['1.txt:2 ServerRole of EX1 / 2.txt:4']);
  });
});

describe('groups may share a name', () => {
  const group = (values: Readonly<Record<string, string>>) => list({ Name: 'Sales', ...values });
  const EX1 = '/o=Contoso/ou=AG/cn=Configuration/cn=Servers/cn=EX1';
  const EX2 = '/o=Contoso/ou=AG/cn=Configuration/cn=Servers/cn=EX2';

  test.each([
    ['nothing tells them apart', {}, {}, 2, []],
    [
      'two addresses',
      { PrimarySmtpAddress: 'a@contoso.com' },
      { PrimarySmtpAddress: 'b@contoso.com' },
      2,
      [],
    ],
    [
      'one address',
      { PrimarySmtpAddress: 'a@contoso.com' },
      { PrimarySmtpAddress: 'A@contoso.com' },
      1,
      ['1.txt:3 ExpansionServer of Sales / 2.txt:3'],
    ],
  ])('%s', (_, one, other, count, contradictions) => {
    const texts = [group({ ...one, ExpansionServer: EX1 }), group({ ...other, ExpansionServer: EX2 })];
    expect(topologyOf(...texts).groups).toHaveLength(count);
    expect(contradictionsOf(...texts)).toEqual(contradictions);
  });

  test('known in one, unknown in the other: known', () => {
    const { groups } = topologyOf(
      ldif('Sales', 'group', 'mail: sales@contoso.com'),
      group({ PrimarySmtpAddress: 'sales@contoso.com', ExpansionServer: EX1 }).replace(
        /^/,
        '[PS] C:\\>Get-DistributionGroup | fl\n\n',
      ),
    );
    expect(groups).toMatchObject([{ expansionServer: { known: true, value: EX1 } }]);
  });
});
