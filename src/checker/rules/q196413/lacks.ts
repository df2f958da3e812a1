import { EXPORT55_HEADER, EXPORT55_OPTIONS } from '../../collect.ts';
import type { Connector55 } from '../../topology/exchange55.ts';
import type { Known } from '../../topology/topology.ts';
import type { MessageArgs } from '../../types.ts';
import { carries, foreignSpaces, knowsRemoteSite, msMailConnectors, type Situation } from './situation.ts';

/** Case C0: data that the export lacks. The server is never called ready while one of these is open. */
export interface Lack {
  /** Key below `missing`. */
  readonly key: string;
  readonly args: MessageArgs;
}

export function lacksOfServer(server: string): readonly Lack[] {
  return [{ key: 'site', args: { server, options: EXPORT55_OPTIONS, header: EXPORT55_HEADER } }];
}

/** What the export of a site lacks, container by container, then column by column. */
export function lacksOf(situation: Situation): readonly Lack[] {
  const { server, site, last, connectors } = situation;
  const rows = (key: string, isMissing: boolean): readonly Lack[] =>
    isMissing ? [{ key, args: { server, site: site.name, options: EXPORT55_OPTIONS } }] : [];
  const columns = (
    names: readonly string[],
    objects: readonly { readonly name: string }[],
  ): readonly Lack[] =>
    objects.length === 0
      ? []
      : [{ key: 'columns', args: { columns: names, objects: objects.map(({ name }) => name) } }];
  const untold = (value: Known<string>) => last !== true && (!value.known || value.value === '');
  const undecided = last === true ? connectors.filter((it) => carries(situation, it) === null) : [];
  const unclearSites = undecided.filter(({ connectedSites }) => !connectedSites.known);

  return [
    ...rows('siteServers', last === null),
    ...rows('connections', !site.showsConnections),
    ...rows('replication', !site.showsReplication),
    ...columns(
      ['Home-Server', 'Home-MTA'],
      site.connectors.filter((it) => lacksHome(it) && last !== true),
    ),
    ...columns(
      ['Local-Bridge-Head'],
      site.replicationConnectors.filter((it) => untold(it.localBridgehead)),
    ),
    ...columns(
      ['Domain-Name'],
      unclearSites.filter(({ type }) => type === 'site'),
    ),
    ...columns(
      ['Connected-Domains'],
      unclearSites.filter(({ type }) => type !== 'site'),
    ),
    ...columns(
      ['Remote-Site'],
      undecided.length === 0 ? [] : situation.replication.filter((it) => !knowsRemoteSite(it)),
    ),
    ...columns(['Routing-List'], last === true ? connectors.filter((it) => lacksSpaces(situation, it)) : []),
    ...rows('adminsch', lacksAdminsch(situation)),
    ...columns(
      ['Responsible-Local-DXA'],
      site.dirsyncObjects.filter((it) => untold(it.responsibleServer)),
    ),
  ];
}

function lacksHome({ home }: Connector55): boolean {
  return home.kind === 'unresolved' && home.why === 'absent';
}

/** A connector that may stay, of which the export doesn't tell whether it serves foreign systems too. */
function lacksSpaces(situation: Situation, connector: Connector55): boolean {
  const settled = connector.addressSpaces.known || foreignSpaces(connector).length > 0;
  return carries(situation, connector) === true && !settled;
}

/** With the MS Mail connector on a server that stays, the agent should be there too; only its row tells. */
function lacksAdminsch({ last, site, connectors }: Situation): boolean {
  const elsewhere = msMailConnectors(site.connectors).length > 0 && msMailConnectors(connectors).length === 0;
  return last === false && elsewhere && site.adminsch?.home.known !== true;
}
