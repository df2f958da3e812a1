import { nameOfList } from '../lists.ts';
import { quote } from '../powershell.ts';
import type { Rule } from '../rule.ts';
import { placeOf, shown, type Known } from '../topology/known.ts';
import { sameServer } from '../topology/names.ts';
import { namingServers } from '../topology/naming.ts';
import {
  type RoutingGroupConnector,
  routingGroupConnectors,
} from '../topology/objects/routingGroupConnectors.ts';
import { perTopology } from '../topology/perTopology.ts';
import type { Fix } from '../types.ts';
import { adviseOnNaming, lookFirst, unlessProduct, withoutTransport } from './advice.ts';
import { askedServer } from './askedServer.ts';
import { fixServerList } from './sourceServers.ts';

type List = Known<readonly string[]>;

/** Both lists as one: known where both are, else cited where one isn't. */
const bridgeheads = (connector: RoutingGroupConnector): List => {
  const { sourceTransportServers: one, targetTransportServers: other } = connector;
  const value = [...(shown(one) ?? []), ...(shown(other) ?? [])];
  const at = placeOf(one.known ? other : one) ?? connector.at;
  return one.known && other.known
    ? { known: true, value, at }
    : { known: false, reason: 'cut', shown: value, at };
};
const connectorsNaming = perTopology((topology) =>
  namingServers(routingGroupConnectors(topology), bridgeheads),
);

const names = (list: List, server: string) => shown(list)?.some((it) => sameServer(it, server)) === true;

/** The server being removed is a source or a target server of a routing group connector (Exchange 2007 and 2010). */
export const ServerIsBridgeheadOfRoutingGroupConnector: Rule = {
  id: 'ServerIsBridgeheadOfRoutingGroupConnector',
  severity: 'warning',
  advice: true,
  scenarios: ['remove'],
  roles: ['hubTransport'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    const fixOf = ({
      name,
      sourceTransportServers,
      targetTransportServers,
    }: RoutingGroupConnector): readonly Fix[] =>
      (
        [
          ['SourceTransportServers', sourceTransportServers],
          ['TargetTransportServers', targetTransportServers],
        ] as const
      ).flatMap(([property, list]) => {
        const command = `Set-RoutingGroupConnector -Identity ${quote(name)} -${property}`;
        return names(list, server)
          ? [fixServerList(command, server, list.known ? list.value : [], name)]
          : [];
      });
    return (
      unlessProduct(topology, server, ['2003', '2007', '2010'], nameOfList('RoutingGroupConnector')) ??
      withoutTransport(topology, server) ??
      adviseOnNaming(topology, server, {
        type: 'RoutingGroupConnector',
        property: 'SourceTransportServers, TargetTransportServers',
        objects: {
          ...connectorsNaming(topology),
          lineOf: ({ sourceTransportServers: one, targetTransportServers: other, at }) =>
            placeOf(names(one, server) ? one : other) ?? at,
        },
        fix: (connectors) => [
          lookFirst(
            'Get-RoutingGroupConnector | Format-List Identity,SourceTransportServers,TargetTransportServers',
          ),
          ...connectors.flatMap(fixOf),
        ],
      })
    );
  },
};
