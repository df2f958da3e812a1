import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/checker/evaluate.ts';
import { read } from '../../src/checker/read.ts';
import { RULES } from '../../src/checker/rules/index.ts';
import type { Scenario } from '../../src/checker/types.ts';
import { pasted } from './support/paste.ts';

const SERVERS = `
[PS] C:\\>Get-ExchangeServer | fl Name,ServerRole,AdminDisplayVersion

Name                : EX01
ServerRole          : Mailbox
AdminDisplayVersion : Version 15.1 (Build 2507.6)
`;

const EXPORT55 = `
Obj-Class,Directory Name,Obj-Dist-Name
Computer,PAR1,/o=Contoso/ou=Paris/cn=Configuration/cn=Servers/cn=PAR1
`;

const EXCHANGE2000 = `
dn: CN=PAR2000,CN=Servers,CN=Paris,CN=Administrative Groups,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com
objectClass: msExchExchangeServer
cn: PAR2000
serialNumber: Version 6.0 (Build 6249.4: Service Pack 3)
`;

const results = (paste: string, scenario: Partial<Scenario>) =>
  evaluate(read(pasted(paste), {}), scenario).results;

describe('only a role of a server is removed', () => {
  const server = (version: string) => `
[PS] C:\\>Get-ExchangeServer | fl Name,ServerRole,AdminDisplayVersion

Name                : EX01
ServerRole          : Mailbox, HubTransport
AdminDisplayVersion : Version ${version}

[PS] C:\\>Get-SendConnector | fl Identity,SourceTransportServers

Identity               : To Internet
SourceTransportServers : {EX01}
`;
  const source = (version: string, scenario: Partial<Scenario>) =>
    results(server(version), { do: 'remove', server: 'EX01', ...scenario })
      .filter(({ id }) => id === 'ServerIsSourceForSendConnector')
      .map(({ outcome }) => outcome);

  test.each([
    ['Hub Transport of Exchange 2010', '14.3 (Build 123.4)', { role: 'hubTransport' }, ['fail']],
    [
      'Mailbox of Exchange 2010: the connectors stay',
      '14.3 (Build 123.4)',
      { role: 'mailbox' },
      ['notApplicable'],
    ],
    ['the whole server', '14.3 (Build 123.4)', {}, ['fail']],
    ['Exchange 2013 has no such choice', '15.0 (Build 1497.2)', { role: 'mailbox' }, ['fail']],
    ['another action has none either', '14.3 (Build 123.4)', { do: 'upgrade', role: 'mailbox' }, []],
  ] as const)('%s', (_, version, scenario, outcomes) => {
    expect(source(version, scenario)).toEqual(outcomes);
  });
});

describe('rules of Exchange 5.5', () => {
  const old = new Set(RULES.filter(({ era }) => era === 'exchange55').map(({ id }) => id));

  test('aren’t asked of a later organization', () => {
    const asked = results(SERVERS, { do: 'remove' }).filter(({ id }) => old.has(id));
    expect(asked).toEqual([]);
  });

  test.each(['remove', 'upgrade'] as const)('are the only ones asked of a 5.5 export: %s', (action) => {
    const asked = results(EXPORT55, { do: action, server: 'PAR1' });
    expect(asked.filter(({ id }) => !old.has(id))).toEqual([]);
  });

  test('are the only ones asked of Exchange 2000, beside a 5.5 export or alone', () => {
    for (const paste of [EXCHANGE2000, `${EXPORT55}\n${EXCHANGE2000}`]) {
      const asked = results(paste, { do: 'prepare-ad' });
      expect(asked.filter(({ id }) => !old.has(id))).toEqual([]);
    }
  });

  test('aren’t asked when a later server stands beside them', () => {
    const later = EXCHANGE2000.replace(
      'Version 6.0 (Build 6249.4: Service Pack 3)',
      'Version 8.0 (Build 685.24)',
    );
    for (const paste of [
      later,
      `${EXCHANGE2000}\n${later.replaceAll('PAR2000', 'PAR2007')}`,
      EXPORT55 + SERVERS,
    ]) {
      const asked = results(paste, { do: 'remove' });
      expect(asked.filter(({ id }) => old.has(id))).toEqual([]);
    }
  });

  test('are the only ones asked when a 5.5 server is moved', () => {
    const asked = results('', { do: 'move-server', server: 'PAR1' });
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ id }) => !old.has(id))).toEqual([]);
  });
});
