import { quote } from '../powershell.ts';
import type { Rule } from '../rule.ts';
import { computerNames } from '../topology/computerNames.ts';
import { shortName } from '../topology/names.ts';
import { hostRecordsByLabel } from '../topology/objects/dnsRecords.ts';
import { answer } from './answer.ts';
import { askedServer } from './askedServer.ts';

const SHOW_DNS_SERVERS =
  'Get-DnsClientServerAddress -AddressFamily IPv4 | Format-Table InterfaceAlias,ServerAddresses';

/**
 * The first DNS server that the computer is set to ask returns no host (A) record of it. A paste may show a record; that
 * there is none on that very server, it can't show.
 */
export const HostRecordMissing: Rule = {
  id: 'HostRecordMissing',
  severity: 'warning',
  scenarios: ['install', 'upgrade'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    const hostNames = computerNames(topology, server).flatMap(({ hostName }) =>
      hostName.known && hostName.value.includes('.') ? [hostName.value.toLowerCase()] : [],
    );
    // A zone's own list names hosts without it.
    const records = hostRecordsByLabel(topology)(shortName(server)).filter(({ name }) => {
      const whole = name.toLowerCase().replace(/\.$/, '');
      return hostNames.length === 0 || !whole.includes('.') || hostNames.includes(whole);
    });
    if (records.length > 0)
      return answer('pass', 'pass', { server }, { evidence: records.map(({ at }) => at) });

    const resolve = `Resolve-DnsName -Name ${quote(hostNames[0] ?? server)} -Type A -Server '<primary DNS server>'`;
    const missing = [
      { what: { key: 'missing.dnsServers', args: { server } }, command: SHOW_DNS_SERVERS },
      { what: { key: 'missing.record', args: { server } }, command: resolve },
    ];
    return answer('unknown', 'unknown', { server }, { missing });
  },
};
