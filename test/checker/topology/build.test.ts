import { describe, expect, test } from 'vitest';
import { mentionedServers, serverNames } from '../../../src/checker/topology/build.ts';
import { holdsTransportRole } from '../../../src/checker/topology/roles.ts';
import { topologyOf } from '../support/paste.ts';

describe('servers', () => {
  test('fields of Get-ExchangeServer, with their lines', () => {
    const [server, ...others] = topologyOf(`
[PS] C:\\>Get-ExchangeServer | fl

Name                : EX01
Fqdn                : EX01.contoso.com
ServerRole          : Mailbox
AdminDisplayVersion : Version 15.1 (Build 2507.6)
Site                : contoso.com/Configuration/Sites/Paris
ExchangeLegacyDN    : /o=Contoso/ou=AG/cn=Configuration/cn=Servers/cn=EX01
`).servers;
    expect(others).toEqual([]);
    expect(server).toMatchObject({
      name: 'EX01',
      fqdn: { known: true, value: 'EX01.contoso.com' },
      roles: {
        known: true,
        value: ['mailbox'],
        at: { source: 'paste', line: 5, text: 'ServerRole : Mailbox' },
      },
      version: { known: true, value: [15, 1, 2507, 6] },
      site: { known: true, value: 'contoso.com/Configuration/Sites/Paris' },
      legacyDN: { known: true, value: '/o=Contoso/ou=AG/cn=Configuration/cn=Servers/cn=EX01' },
    });
  });

  test('a server without Name is named by what is there', () => {
    const topology = topologyOf(`
[PS] C:\\>Get-ExchangeServer | fl Fqdn,ServerRole

Fqdn       : ex01.contoso.com
ServerRole : Mailbox
`);
    expect(serverNames(topology)).toEqual(['ex01']);
    expect(topology.servers[0]?.legacyDN).toEqual({ known: false, reason: 'absent' });
  });

  test('one server in two outputs is one server with all that is known of it', () => {
    const topology = topologyOf(`
[PS] C:\\>Get-ExchangeServer | fl Name,ServerRole

Name       : EX01
ServerRole : Mailbox

[PS] C:\\>Get-ExchangeServer | fl Name,AdminDisplayVersion,Site

Name                : EX01
AdminDisplayVersion : Version 15.2 (Build 1748.10)
Site                : contoso.com/Configuration/Sites/Paris
`);
    expect(topology.servers).toHaveLength(1);
    expect(topology.servers[0]).toMatchObject({
      roles: { known: true },
      version: { known: true },
      site: { known: true },
    });
  });

  test.each([
    ['2010 with Hub Transport', 'Mailbox, ClientAccess, HubTransport', '14.3 (Build 123.4)', true],
    ['2010 Mailbox alone', 'Mailbox', '14.3 (Build 123.4)', false],
    ['2013 Mailbox', 'Mailbox, ClientAccess', '15.0 (Build 1497.2)', true],
    ['2013 Client Access alone', 'ClientAccess', '15.0 (Build 1497.2)', false],
    ['2016', 'Mailbox', '15.1 (Build 2507.6)', true],
    ['Edge Transport', 'Edge', '15.1 (Build 2507.6)', false],
    ['provisioned', 'None', '15.1 (Build 2507.6)', false],
  ])('transport role: %s', (_, roles, version, holds) => {
    const { servers } = topologyOf(`
Name                : EX01
ServerRole          : ${roles}
AdminDisplayVersion : Version ${version}
`);
    expect(servers.map(holdsTransportRole)).toEqual([holds]);
  });

  test('Mailbox alone, of an unknown version, may or may not be a transport server', () => {
    const { servers } = topologyOf(
      '[PS] C:\\>Get-ExchangeServer | fl Name,ServerRole\n\nName       : EX01\nServerRole : Mailbox\n',
    );
    expect(servers.map(holdsTransportRole)).toEqual([null]);
  });
});

describe('connectors', () => {
  test('lists, `{}`, an empty value and an absent property are four different things', () => {
    const { connectors } = topologyOf(`
[PS] C:\\>Get-SendConnector | fl

Identity               : To Internet
SourceTransportServers : {EX01.contoso.com, EX02}
AddressSpaces          : {SMTP:*;1, smtp:fabrikam.com;5}
Enabled                : True
IsScopedConnector      : False

Identity               : Empty
SourceTransportServers : {}
AddressSpaces          :

Identity               : Cut
SourceTransportServers : {EX01, EX02, EX03, EX04...}
`);
    const [toInternet, empty, cut] = connectors;
    expect(toInternet).toMatchObject({
      kind: 'SendConnector',
      name: 'To Internet',
      sourceTransportServers: { known: true, value: ['EX01', 'EX02'], at: { line: 4 } },
      addressSpaces: {
        known: true,
        value: [
          { type: 'SMTP', address: '*', cost: 1 },
          { type: 'smtp', address: 'fabrikam.com', cost: 5 },
        ],
      },
      enabled: { known: true, value: true },
      isScopedConnector: { known: true, value: false },
      smartHosts: { known: false, reason: 'absent' },
    });
    expect(empty).toMatchObject({
      sourceTransportServers: { known: true, value: [] },
      addressSpaces: { known: true, value: [] },
      enabled: { known: false, reason: 'absent' },
    });
    expect(cut?.sourceTransportServers).toMatchObject({
      known: false,
      reason: 'cut',
      shown: ['EX01', 'EX02', 'EX03', 'EX04'],
    });
  });

  test('a cut list is completed by a whole one', () => {
    const { connectors } = topologyOf(`
[PS] C:\\>Get-SendConnector | fl Identity,SourceTransportServers

Identity               : To Internet
SourceTransportServers : {EX01, EX02...}

[PS] C:\\>Get-SendConnector | fl Identity,SourceTransportServers,Enabled

Identity               : To Internet
SourceTransportServers : {EX01, EX02, EX03}
Enabled                : True
`);
    expect(connectors).toMatchObject([
      { sourceTransportServers: { known: true, value: ['EX01', 'EX02', 'EX03'] } },
    ]);
  });
});

describe('names of servers', () => {
  test('without records of servers, those that connectors and groups refer to', () => {
    const topology = topologyOf(`
[PS] C:\\>Get-SendConnector | fl Identity,SourceTransportServers

Identity               : To Internet
SourceTransportServers : {Hub02.contoso.com, HUB01}

Identity               : Partner
SourceTransportServers : {HUB02}

[PS] C:\\>Get-DistributionGroup | fl Name,ExpansionServer

Name            : All Staff
ExpansionServer : /o=Contoso/ou=AG/cn=Configuration/cn=Servers/cn=HUB03

Name            : Sales
ExpansionServer :
`);
    expect(serverNames(topology)).toEqual(['Hub02', 'HUB01', 'HUB03']);
    expect(mentionedServers(topology)).toEqual(['Hub02', 'HUB01', 'HUB03']);
    expect(topology.groups.map(({ expansionServer }) => expansionServer)).toMatchObject([
      { known: true, value: '/o=Contoso/ou=AG/cn=Configuration/cn=Servers/cn=HUB03' },
      { known: true, value: '' },
    ]);
  });

  test('with records, theirs alone, in the order of the paste', () => {
    const topology = topologyOf(`
[PS] C:\\>Get-SendConnector | fl Identity,SourceTransportServers

Identity               : To Internet
SourceTransportServers : {GONE01}

[PS] C:\\>Get-ExchangeServer | fl Name,ServerRole

Name       : EX02
ServerRole : Mailbox

Name       : EX01
ServerRole : Mailbox
`);
    expect(serverNames(topology)).toEqual(['EX02', 'EX01']);
  });
});
