import { quote } from '../powershell.ts';
import type { Rule } from '../rule.ts';
import { isListed } from '../topology/kind.ts';
import { placeOf, shown } from '../topology/known.ts';
import { shortName } from '../topology/names.ts';
import { namingObjects } from '../topology/naming.ts';
import { indexBy, perTopology } from '../topology/perTopology.ts';
import { findServer } from '../topology/roles.ts';
import type { Connector } from '../topology/topology.ts';
import { lookFirst, namedArgs, notNamed, unclear } from './advice.ts';
import { answer, noneExist, unlisted } from './answer.ts';
import { askedServer } from './askedServer.ts';

const PLACEHOLDER = '<new smart host>';
const ADDRESS = /^(?:[\d.]+|[\da-f:.]*:[\da-f:.]*)$/i;

/** `[10.0.0.7]`, `mail.contoso.com.` -> the host alone. */
const hostOf = (smartHost: string) => smartHost.trim().replace(/^\[|\]$|\.$/g, '');
const hostsOf = ({ smartHosts }: Connector) => (shown(smartHosts) ?? []).map(hostOf);
const isAddress = (host: string) => ADDRESS.test(host);

/** Send connectors by their smart hosts: the whole name, and its first part alone, marked by a dot behind it. */
const connectorsNaming = perTopology(({ connectors }) => {
  const send = connectors.filter(({ kind }) => kind === 'SendConnector');
  const addresses = new Set<string>();
  const of = indexBy(send, (connector) =>
    hostsOf(connector).flatMap((host) => {
      if (isAddress(host)) addresses.add(host);
      return host.includes('.') ? [host, `${shortName(host)}.`] : [host];
    }),
  );
  return {
    ...namingObjects(send, ({ smartHosts }) => smartHosts),
    of,
    addresses: [...addresses].slice(0, MANY),
  };
});

/** More addresses than a reader compares aren't named. */
const MANY = 10;

/** Enough to see what kind of hosts they are; an organization may have thousands. */
const MOST_NAMED = 10;
const firstOf = (names: readonly string[]): readonly string[] =>
  names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), '…'] : names;

/** A Send connector hands mail over to the server being removed. Setup looks at source servers alone. */
export const SmartHostIsServer: Rule = {
  id: 'SmartHostIsServer',
  severity: 'warning',
  advice: true,
  scenarios: ['remove'],
  roles: ['hubTransport'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    if (!isListed(topology, 'SendConnector')) return unlisted(['SendConnector']);
    const connectors = connectorsNaming(topology);

    // Another host of this name in another domain isn't the server, where its own domain is known.
    const fqdn = findServer(topology, server)?.fqdn;
    const whole = fqdn?.known === true ? fqdn.value : `${shortName(server)}.`;
    const naming = [...new Set([...connectors.of(shortName(server)), ...connectors.of(whole)])];
    if (naming.length > 0) {
      return answer('warn', 'warn', namedArgs(server, naming), {
        evidence: naming.map((connector) => placeOf(connector.smartHosts) ?? connector.at),
        fix: [
          lookFirst('Get-SendConnector | Format-List Name,SmartHosts,SourceTransportServers,AddressSpaces'),
          ...naming.map(({ name }) => ({
            text: { key: 'fix.change', args: { connector: name, placeholder: PLACEHOLDER } },
            command: `Set-SendConnector -Identity ${quote(name)} -SmartHosts ${quote(PLACEHOLDER)}`,
          })),
        ],
      });
    }
    if (connectors.unclear.length > 0) return unclear(server, 'SmartHosts', 'SendConnector', connectors);
    if (connectors.count === 0) return noneExist(['SendConnector']);
    const { addresses } = connectors;
    return addresses.length > 0
      ? answer('pass', 'passAddresses', { server, addresses: firstOf(addresses) })
      : notNamed(server, ['SendConnector']);
  },
};
