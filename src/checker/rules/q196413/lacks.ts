import type { Known } from '../../topology/known.ts';
import type { Connector55 } from '../../topology/exchange55.ts';
import type { Lack } from '../decisionTable.ts';
import { lacksColumns, lacksRows, type Rows55 } from '../lacks55.ts';
import { lacksHome, msMailConnectors, looseConnectors } from '../connectors55.ts';
import { carries, foreignSpaces, knowsRemoteSite, type Situation } from './situation.ts';

/** Case C0: what the export of a site lacks, container by container, then column by column. */
export function lacksOf(situation: Situation): readonly Lack[] {
  const { server, site, last, connectors } = situation;
  const rows = (kind: Rows55, isMissing: boolean) => lacksRows(kind, isMissing, site, server);
  const untold = (value: Known<string>) => last !== true && (!value.known || value.value === '');
  const undecided = last === true ? connectors.filter((it) => carries(situation, it) === null) : [];
  const unclearSites = undecided.filter(({ connectedSites }) => !connectedSites.known);

  return [
    ...rows('siteServers', last === null),
    ...rows('connections', !site.showsConnections),
    ...rows('replication', !site.showsReplication),
    ...lacksColumns(
      ['Home-Server', 'Home-MTA'],
      looseConnectors(site).filter((it) => lacksHome(it) && last !== true),
    ),
    ...lacksColumns(
      ['Local-Bridge-Head'],
      site.replicationConnectors.filter((it) => untold(it.localBridgehead)),
    ),
    ...lacksColumns(
      ['Domain-Name'],
      unclearSites.filter(({ type }) => type === 'site'),
    ),
    ...lacksColumns(
      ['Connected-Domains'],
      unclearSites.filter(({ type }) => type !== 'site'),
    ),
    ...lacksColumns(
      ['Remote-Site'],
      undecided.length === 0 ? [] : situation.replication.filter((it) => !knowsRemoteSite(it)),
    ),
    ...lacksColumns(
      ['Routing-List'],
      last === true ? connectors.filter((it) => lacksSpaces(situation, it)) : [],
    ),
    ...rows('adminsch', lacksAdminsch(situation)),
    ...lacksColumns(
      ['Responsible-Local-DXA'],
      site.dirsyncObjects.filter((it) => untold(it.responsibleServer)),
    ),
  ];
}

/** A connector that may stay, of which the export doesn't tell whether it serves foreign systems too. */
function lacksSpaces(situation: Situation, connector: Connector55): boolean {
  const settled = connector.addressSpaces.known || foreignSpaces(connector).length > 0;
  return carries(situation, connector) === true && !settled;
}

/** With the MS Mail connector on a server that stays, the agent should be there too; only its row tells. */
function lacksAdminsch({ last, site, connectors }: Situation): boolean {
  const elsewhere =
    msMailConnectors(looseConnectors(site)).length > 0 && msMailConnectors(connectors).length === 0;
  return last === false && elsewhere && site.adminsch?.home.known !== true;
}
