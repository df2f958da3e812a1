import { quote } from '../powershell.ts';
import type { Rule } from '../rule.ts';
import { exchangeServers } from '../topology/exchangeServers.ts';
import { isListed } from '../topology/kind.ts';
import { answer, unlisted } from './answer.ts';
import { COEXISTENCE_SCENARIOS, linesOf, named, serversOf, unknownVersions } from './coexistence/servers.ts';
import { REPLICATE } from './coexistence/fix.ts';

const FIND =
  'Get-ADObject -SearchBase (Get-ADRootDSE).configurationNamingContext -LDAPFilter ' +
  "'(&(objectClass=msExchExchangeServer)(serialNumber=Version 6.*))' -Properties serialNumber,whenChanged | " +
  'Format-List Name,DistinguishedName,serialNumber,whenChanged';
const REMOVE = `Remove-ADObject -Identity ${quote('<DN of the server object>')} -Recursive -WhatIf`;

/** A server object says "Version 6.": 6.0 is Exchange 2000, 6.5 is Exchange 2003. */
export const Exchange2000or2003PresentInOrg: Rule = {
  id: 'Exchange2000or2003PresentInOrg',
  severity: 'error',
  scenarios: COEXISTENCE_SCENARIOS,
  asks: 'organization',
  judge: ({ topology }) => {
    if (!isListed(topology, 'ExchangeServer')) return unlisted(['ExchangeServer']);

    const old = serversOf(topology, '2000or2003');
    if (old.length > 0) {
      const fix = [
        { text: { key: 'fix.find', args: {} }, command: FIND },
        { text: { key: 'fix.migrate', args: {} } },
        { text: { key: 'fix.uninstall', args: named(old) } },
        { text: { key: 'fix.leftover', args: {} }, command: REMOVE },
        REPLICATE,
      ];
      return answer('fail', 'fail', named(old), { evidence: linesOf(old), fix });
    }
    const { unclear } = exchangeServers(topology);
    return unclear.length > 0 ? unknownVersions(unclear) : answer('pass', 'pass', {});
  },
};
