import { describe, expect, test } from 'vitest';
import { buildTopology } from '../../../src/checker/topology/build.ts';
import { read } from '../../../src/checker/read.ts';
import { holdsTransportRole } from '../../../src/checker/topology/roles.ts';
import { organizationLevel } from '../../../src/checker/topology/organizationLevel.ts';
import { caseText } from '../readCase.ts';
import { judge, resultOf, topologyOf } from '../support/paste.ts';

const fromCase = (path: string) => buildTopology(read([{ name: 'paste', text: caseText(path) }], {}));

/** A directory object with the attributes that every full export shows; ldifde ends it with an empty line. */
const whole = (name: string, className: string, ...lines: readonly string[]) =>
  object(name, className, 'instanceType: 4', 'objectCategory: CN=X,CN=Schema,DC=contoso,DC=com', ...lines);
const object = (name: string, className: string, ...lines: readonly string[]) =>
  `dn: CN=${name},DC=contoso,DC=com\nobjectClass: top\nobjectClass: ${className}\ncn: ${name}\n${lines
    .map((line) => `${line}\n`)
    .join('')}\n`;

describe('an LDIF export of servers and connectors', () => {
  const { servers, connectors } = fromCase('ldif/organization.ldf');

  test('servers: version without the offset, roles from bits, host from the network addresses', () => {
    expect(servers.map(({ name }) => name)).toEqual(['EX1', 'EX10', 'EDGE1']);
    expect(servers[0]).toMatchObject({
      fqdn: { known: true, value: 'EX1.contoso.com' },
      version: { known: true, value: [15, 1, 2507, 6], at: { line: 9 } },
      roles: {
        known: true,
        value: ['mailbox', 'clientAccess', 'hubTransport', 'unifiedMessaging', 'frontendTransport'],
      },
      site: { known: true, value: 'CN=Paris,CN=Sites,CN=Configuration,DC=contoso,DC=com' },
      legacyDN: {
        value:
          '/o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Configuration/cn=Servers/cn=EX1',
      },
    });
    expect(servers.map(holdsTransportRole)).toEqual([true, true, false]);
    expect(servers[2]?.roles).toMatchObject({ known: true, value: ['edgeTransport'] });
  });

  test('connectors: servers from the DNs of their sources, the home server, hosts, spaces', () => {
    expect(connectors).toMatchObject([
      {
        kind: 'SendConnector',
        name: 'To Internet',
        sourceTransportServers: { known: true, value: ['EX10'], at: { line: 86 } },
        homeServer: { known: true, value: 'EX10' },
        addressSpaces: { value: [{ type: 'SMTP', address: '*', cost: 1 }] },
        // Not printed in a full export: there is none.
        smartHosts: { known: true, value: [] },
        enabled: { known: false, reason: 'absent' },
      },
      {
        name: 'Partenaire étranger',
        sourceTransportServers: { known: true, value: ['EX10', 'EX1'], at: { line: 105 } },
        smartHosts: { known: true, value: ['[192.0.2.25]', 'mail.fabrikam.com'] },
        addressSpaces: { value: [{ address: 'fabrikam.com' }, { address: '*.fabrikam.com' }] },
      },
    ]);
  });

  test.each([
    ['EX1', 'fail', [105]],
    ['EX10', 'fail', [86, 105]],
    ['EDGE1', 'notApplicable', [66]],
  ])('removing %s: %s', (server, outcome, lines) => {
    const answer = judge('ServerIsSourceForSendConnector', caseText('ldif/organization.ldf'), {
      do: 'remove',
      server,
    });
    expect(answer).toMatchObject({ outcome, lines });
  });

  test('the evidence shows the value whole, the fix names the connector', () => {
    const result = resultOf('ServerIsSourceForSendConnector', caseText('ldif/organization.ldf'), {
      do: 'remove',
      server: 'ex1.contoso.com',
    });
    expect(result.evidence[0]?.text).toMatch(/^msExchSourceBridgeheadServersDN : CN=EX10,.*, CN=EX1,/);
    expect(result.fix.at(-1)?.command).toBe(
      "Set-SendConnector -Identity 'Partenaire étranger' -SourceTransportServers @{Remove='EX1'}",
    );
  });

  test('dumps of ldp.exe tell the same', () => {
    const topology = fromCase('ldif/ldp.txt');
    expect(topology.servers).toMatchObject([{ name: 'EX1', version: { value: [15, 1, 2507, 6] } }]);
    expect(topology.connectors).toMatchObject([{ sourceTransportServers: { value: ['EX10', 'EX1'] } }]);
  });
});

describe('attributes', () => {
  test.each([
    ['Exchange 2003', 'CN=SMTP (EX1-{45FA417B-2EE5-4149-A2D5-C4F1C7D5F3A1}),CN=Connections,DC=contoso'],
    ['a virtual server', 'CN=1,CN=SMTP,CN=Protocols,CN=EX1,CN=Servers,DC=contoso'],
    ['blanks round the comma', 'CN=EX1, CN=Servers, DC=contoso'],
  ])('source server of %s', (_, dn) => {
    const { connectors } = topologyOf(
      object('A', 'msExchRoutingSMTPConnector', `msExchSourceBridgeheadServersDN: ${dn}`),
    );
    expect(connectors).toMatchObject([{ sourceTransportServers: { known: true, value: ['EX1'] } }]);
  });

  test.each([
    ['versionNumber: 1942063563', [15, 1, 2507, 0]],
    ['serialNumber: Version 6.5 (Build 6944.4)', [6, 5, 6944, 4]],
  ])('version of %s', (line, version) => {
    expect(topologyOf(object('EX1', 'msExchExchangeServer', line)).servers).toMatchObject([
      { version: { known: true, value: version } },
    ]);
  });

  test('no roles in a record is not known, whatever was asked for', () => {
    const { servers } = topologyOf(
      whole('EX1', 'msExchExchangeServer', 'serialNumber: Version 15.1 (Build 32507.6)') +
        whole('EX2', 'msExchExchangeServer', 'msExchCurrentServerRoles: 0'),
    );
    expect(servers.map(({ roles }) => roles)).toEqual([
      { known: false, reason: 'absent' },
      { known: false, reason: 'absent' },
    ]);
  });

  test('a mail gateway is a Foreign connector', () => {
    expect(topologyOf(object('Fax', 'mailGateway')).connectors).toMatchObject([{ kind: 'ForeignConnector' }]);
  });
});

describe('an attribute that is not printed', () => {
  const sources = (text: string) => topologyOf(text).connectors.map((it) => it.sourceTransportServers);
  const SOURCE = 'msExchSourceBridgeheadServersDN: CN=EX1,CN=Servers,DC=contoso,DC=com';

  test('is empty in an export of every attribute', () => {
    expect(sources(whole('A', 'msExchRoutingSMTPConnector'))).toMatchObject([{ known: true, value: [] }]);
  });

  test('is empty when other objects of the export show it', () => {
    const text =
      object('A', 'msExchRoutingSMTPConnector') + object('B', 'msExchRoutingSMTPConnector', SOURCE);
    expect(sources(text)).toMatchObject([
      { known: true, value: [], at: { line: 1 } },
      { known: true, value: ['EX1'] },
    ]);
  });

  test('is not known otherwise', () => {
    expect(sources(object('A', 'msExchRoutingSMTPConnector', 'routingList: SMTP:*;1'))).toEqual([
      { known: false, reason: 'absent' },
    ]);
  });

  test('is not known of an object that the paste may have cut', () => {
    expect(sources(whole('A', 'msExchRoutingSMTPConnector').trimEnd())).toEqual([
      { known: false, reason: 'absent' },
    ]);
  });

  test('printed but unreadable, it is cut', () => {
    expect(
      sources(whole('A', 'msExchRoutingSMTPConnector', 'msExchSourceBridgeheadServersDN:: !!')),
    ).toMatchObject([{ known: false, reason: 'cut', shown: [] }]);
  });
});

describe('groups', () => {
  const EXPANDED = 'msExchExpansionServerName: /o=Contoso/ou=AG/cn=Configuration/cn=Servers/cn=EX1';
  const HOME = 'homeMTA: CN=Microsoft MTA,CN=EX1,CN=Servers,DC=contoso,DC=com';
  const server = object(
    'EX1',
    'msExchExchangeServer',
    'serialNumber: Version 15.1 (Build 32507.6)',
    'msExchCurrentServerRoles: 16439',
  );

  test.each([
    ['named', object('Sales', 'group', EXPANDED), 'fail', 12],
    ['none, all attributes', whole('Sales', 'group'), 'pass', null],
    ['not asked for', object('Sales', 'group', 'mail: sales@contoso.com'), 'unknown', 8],
    ['only the MTA is printed', whole('Sales', 'group', HOME), 'unknown', 8],
  ])('expansion server: %s', (_, group, outcome, line) => {
    const answer = judge('ServerIsGroupExpansionServer', server + group, { do: 'remove', server: 'EX1' });
    expect(answer).toMatchObject({ outcome, lines: line === null ? [] : [line] });
  });

  test('dynamic groups have their own class', () => {
    const { groups } = topologyOf(object('All', 'msExchDynamicDistributionList', EXPANDED));
    expect(groups).toMatchObject([{ kind: 'DynamicDistributionGroup', expansionServer: { known: true } }]);
  });
});

describe('Get-ADObject, which prints no class when only attributes are asked for', () => {
  test('server objects by their serialNumber', () => {
    const { servers } = topologyOf(`
PS C:\\> Get-ADObject -SearchBase (Get-ADRootDSE).configurationNamingContext -LDAPFilter '(objectClass=msExchExchangeServer)' -Properties serialNumber,versionNumber,msExchCurrentServerRoles | Format-List Name,serialNumber,versionNumber,msExchCurrentServerRoles

Name                     : EX01
serialNumber             : {Version 15.1 (Build 32507.6)}
versionNumber            : 1942063563
msExchCurrentServerRoles : 16439

Name                     : OLD01
serialNumber             : {Version 6.5 (Build 7638.2: Service Pack 2)}
versionNumber            : 7638
msExchCurrentServerRoles :
`);
    expect(servers.map(({ name, version }) => [name, version.known && version.value])).toEqual([
      ['EX01', [15, 1, 2507, 6]],
      ['OLD01', [6, 5, 7638, 2]],
    ]);
  });

  test('the organization by its objectVersion and product', () => {
    const topology = topologyOf(`
PS C:\\> Get-ADObject -SearchBase (Get-ADRootDSE).configurationNamingContext -LDAPFilter '(objectClass=msExchOrganizationContainer)' -Properties objectVersion,msExchProductId | Format-List Name,objectVersion,msExchProductId

Name            : Contoso
objectVersion   : 16223
msExchProductId : 15.01.2507.006
`);
    expect(organizationLevel(topology)).toMatchObject({ known: true, value: 16223, at: { line: 4 } });
  });

  test('other objects stay what they are', () => {
    const { listed } = topologyOf(`
PS C:\\> Get-ADObject -LDAPFilter '(cn=ms-Exch-Schema-Version-Pt)' -Properties rangeUpper | Format-List Name,rangeUpper

Name       : ms-Exch-Schema-Version-Pt
rangeUpper : 15334
`);
    expect([...listed]).toEqual(['ADObject']);
  });
});
