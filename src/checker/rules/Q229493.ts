import type { Rule } from '../rule.ts';
import type { Connector55, Site55 } from '../topology/exchange55.ts';
import { shown } from '../topology/known.ts';
import { once } from '../topology/perTopology.ts';
import { type ConnectorsOnServer, hasNoHome, withConnectors } from './connectors55.ts';
import type { DecisionTable, Finding } from './decisionTable.ts';
import { lacksColumns, lacksRows } from './lacks55.ts';
import { foreignSpaces } from './q196413/situation.ts';
import { isServedElsewhere } from './q229493/served.ts';
import { judgeServer55 } from './situation55.ts';

const x400 = (connectors: readonly Connector55[]) => connectors.filter(({ type }) => type === 'x400');
const onServer = ({ connectors }: ConnectorsOnServer) => x400(connectors);
/** Those that may run on the server, because the export names none. */
const untold = ({ site, last }: ConnectorsOnServer) => (last === true ? [] : homelessX400(site));
const homelessX400 = once(({ connectors }: Site55) => x400(connectors).filter(hasNoHome));
const tellsAll = ({ connectedSites, addressSpaces }: Connector55) =>
  connectedSites.known && addressSpaces.known;

interface Situation extends ConnectorsOnServer {
  /** X.400 connectors of the server, with all that each serves, and what of it no other server does. */
  readonly reach: readonly Reach[];
}
interface Reach {
  readonly connector: Connector55;
  readonly served: readonly string[];
  readonly left: readonly string[];
}

const TABLE: DecisionTable<Situation> = {
  match: 'each',
  args: ({ server, site }) => ({ server, site: site.name }),
  rows: [
    {
      case: 'C0',
      lacks: (it) => [
        ...lacksRows('connections', !it.site.showsConnections, it.site),
        ...lacksColumns(['Home-Server', 'Home-MTA'], untold(it)),
        ...lacksColumns(
          ['Connected-Domains', 'Routing-List'],
          onServer(it).filter((connector) => !tellsAll(connector)),
        ),
      ],
    },
    {
      case: 'C1',
      outcome: 'notApplicable',
      find: (it) => {
        const isTold = it.site.showsConnections && untold(it).length === 0;
        return isTold && onServer(it).length === 0 ? [{ evidence: it.here }] : [];
      },
    },
    {
      case: 'C2',
      outcome: 'pass',
      find: ({ reach }) => reach.filter(({ left }) => left.length === 0).map(found),
    },
    {
      case: 'C3',
      outcome: 'warn',
      find: ({ reach }) => reach.filter(({ left }) => left.length > 0).map(found),
    },
  ],
  steps: [
    { key: 'create', cases: ['C3'] },
    { key: 'recalculate', cases: ['C3'] },
    { key: 'partners', cases: ['C3'] },
    { key: 'test', cases: ['C2', 'C3'] },
    { key: 'remove', cases: ['C2', 'C3'] },
  ],
};

function withReach(situation: ConnectorsOnServer): Situation {
  const reach = onServer(situation)
    .filter(tellsAll)
    .map((connector) => {
      const served = [...(shown(connector.connectedSites) ?? []), ...foreignSpaces(connector)];
      return { connector, served, left: served.filter((name) => !isServedElsewhere(situation, name)) };
    });
  return { ...situation, reach };
}

const found = ({ connector: { name, at }, served, left }: Reach): Finding => ({
  ...(served.length === 0 && { key: 'C2Nothing' }),
  object: name,
  args: { connector: name, served, left },
  evidence: [at],
});

/** X.400 connectors of a bridgehead server that goes are built and tested elsewhere before they are removed. */
export const Q229493: Rule = {
  id: 'Q229493',
  severity: 'warning',
  scenarios: ['remove'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE, (situation) => withReach(withConnectors(situation))),
};
