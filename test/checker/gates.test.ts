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
