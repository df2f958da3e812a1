import { quote } from '../powershell.ts';
import type { Rule } from '../rule.ts';
import { placeOf, shown } from '../topology/known.ts';
import { mayBeTransport2013 } from '../topology/roles.ts';
import type { Connector } from '../topology/topology.ts';
import { answer, namesOf } from './answer.ts';

const SHOW_CONNECTORS =
  '$FormatEnumerationLimit = -1; Get-SendConnector | ' +
  'Format-List Identity,Enabled,AddressSpaces,IsScopedConnector,SourceTransportServers,SmartHosts';
const SHOW_SERVERS = 'Get-ExchangeServer | Format-List Name,ServerRole,AdminDisplayVersion';
const CREATE = "New-SendConnector -Name 'To Internet' -Internet -AddressSpaces '*' -SourceTransportServers";
const missing = [{ what: { key: 'missing.connectors', args: {} }, command: SHOW_CONNECTORS }];
const missingServers = [{ what: { key: 'missing.servers', args: {} }, command: SHOW_SERVERS }];

const covers = (connector: Connector, addresses: readonly string[]) =>
  shown(connector.addressSpaces)?.some((it) => /^smtp$/i.test(it.type) && addresses.includes(it.address)) ===
  true;

/** Whether `*.*`, a disabled or a scoped connector is enough for Setup isn't established. */
const isCertain = (connector: Connector) =>
  covers(connector, ['*']) &&
  shown(connector.enabled) !== false &&
  shown(connector.isScopedConnector) !== true;

const argsOf = (some: readonly Connector[]) => ({ connectors: namesOf(some), count: namesOf(some).length });
const linesOf = (some: readonly Connector[]) => some.map((it) => placeOf(it.addressSpaces) ?? it.at);

/** A transport server of Exchange 2013 or later exists, and no Send connector has the SMTP address space `*`. */
export const NoConnectorToStar: Rule = {
  id: 'NoConnectorToStar',
  severity: 'warning',
  scenarios: ['install', 'upgrade'],
  asks: 'organization',
  judge: ({ topology }) => {
    const connectors = topology.connectors.filter(({ kind }) => kind === 'SendConnector');
    if (connectors.length === 0) return answer('unknown', 'unknownNoConnectors', {}, { missing });

    const toStar = connectors.filter(isCertain);
    if (toStar.length > 0) return answer('pass', 'pass', argsOf(toStar), { evidence: linesOf(toStar) });

    const doubtful = connectors.filter((connector) => covers(connector, ['*', '*.*']));
    const unclear = connectors.filter(({ addressSpaces }) => !addressSpaces.known);
    const said = { evidence: linesOf(doubtful.length > 0 ? doubtful : unclear) };
    if (doubtful.length > 0) return answer('unknown', 'unknownDoubtful', argsOf(doubtful), said);
    if (unclear.length > 0) return answer('unknown', 'unknownSpaces', argsOf(unclear), { ...said, missing });

    const servers = topology.servers.filter(({ record }) => record.type === 'ExchangeServer');
    const [source, ...others] = servers.filter(mayBeTransport2013);
    if (servers.length > 0 && !source)
      return answer('unknown', 'unknownNoTransportServer', {}, { missing: missingServers });

    const server = source && others.length === 0 ? source.name : '<Mailbox server>';
    const show = { text: { key: 'fix.show', args: {} }, command: SHOW_CONNECTORS };
    const create = { text: { key: 'fix.create', args: { server } }, command: `${CREATE} ${quote(server)}` };
    const evidence = linesOf(connectors);
    return answer('warn', 'warn', argsOf(connectors), { evidence, fix: [show, create] });
  },
};
