import { plainText } from '../../topology/exchange55Names.ts';
import type { Connector55, ReplicationConnector55, Site55 } from '../../topology/exchange55.ts';
import { placeOf, shown } from '../../topology/known.ts';
import { once } from '../../topology/perTopology.ts';
import { type ConnectorsOnServer, lacksHome } from '../connectors55.ts';
import type { Finding, Lack } from '../decisionTable.ts';
import { lacksColumns, lacksRows } from '../lacks55.ts';

/** Objects below cn=Connections that may be no connector to the wizard: newsfeeds, and what is of an unknown class. */
const mayBeNone = ({ type }: Connector55) => type === 'newsfeed' || type === 'unknown';

export function installed({ connectors, replication }: ConnectorsOnServer): readonly Finding[] {
  return [
    ...connectors.filter((it) => !mayBeNone(it)).map((it) => found(it, it.className)),
    ...replication.map((it) => ({
      ...found(it, classOf(it)),
      evidence: [placeOf(it.localBridgehead) ?? it.at],
    })),
  ];
}

export const unsettled = ({ site, connectors }: ConnectorsOnServer): readonly Finding[] => [
  ...unsettledIn(site),
  ...connectors.filter(mayBeNone).map((it) => found(it, it.className, 'C3Class')),
];

/** Whether the wizard counts Site Connectors that any server may use isn't stated either. */
const unsettledIn = once((site: Site55): readonly Finding[] => [
  ...site.connectors
    .filter(({ home }) => home.kind === 'unresolved' && home.why === 'empty')
    .map((it) => found(it, it.className, 'C3')),
  ...site.replicationConnectors
    .filter(({ localBridgehead }) => shown(localBridgehead) === '')
    .map((it) => found(it, classOf(it), 'C3')),
  ...site.connectors
    .filter(({ home }) => home.kind === 'anyServer')
    .map((it) => found(it, it.className, 'C3Any')),
]);

export const lacksOf = once((site: Site55): readonly Lack[] => [
  ...lacksRows('connections', !site.showsConnections, site),
  ...lacksRows('replication', !site.showsReplication, site),
  ...lacksColumns(['Home-Server', 'Home-MTA'], site.connectors.filter(lacksHome)),
  ...lacksColumns(
    ['Local-Bridge-Head'],
    site.replicationConnectors.filter(({ localBridgehead }) => !localBridgehead.known),
  ),
]);

/** As exported, like that of other connectors. */
const classOf = ({ record }: ReplicationConnector55) => plainText(record, 'class');

function found({ name, at }: Pick<Connector55, 'name' | 'at'>, className: string, key?: string): Finding {
  return {
    ...(key !== undefined && { key }),
    object: name,
    args: { connector: name, class: className },
    evidence: [at],
  };
}
