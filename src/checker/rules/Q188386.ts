import type { Rule } from '../rule.ts';
import type { DirsyncKind55 } from '../topology/exchange55Classes.ts';
import type { DirsyncObject55 } from '../topology/exchange55.ts';
import { placeOf, shown } from '../topology/known.ts';
import { sameServer } from '../topology/names.ts';
import {
  type ConnectorsOnServer,
  hasNoHome,
  msMailConnectors,
  withConnectors,
  looseConnectors,
} from './connectors55.ts';
import type { DecisionTable, Finding } from './decisionTable.ts';
import { lacksColumns, lacksRows } from './lacks55.ts';
import { judgeServer55 } from './situation55.ts';

/** Requestors below a dirsync server go before it (KB Q180434). */
const ORDER: readonly DirsyncKind55[] = ['dirsyncRequestor', 'remoteDirsyncRequestor', 'dirsyncServer'];

const TABLE: DecisionTable<ConnectorsOnServer> = {
  match: 'each',
  args: ({ server, site }) => ({ server, site: site.name }),
  rows: [
    {
      case: 'C0',
      lacks: ({ site, last }) => [
        ...lacksRows('connections', !site.showsConnections, site),
        ...lacksColumns(
          ['Home-Server', 'Home-MTA'],
          msMailConnectors(looseConnectors(site)).filter((it) => hasNoHome(it) && last !== true),
        ),
        ...lacksColumns(
          ['Responsible-Local-DXA'],
          site.dirsyncObjects.filter(
            ({ responsibleServer: it }) => !it.known && it.reason === 'absent' && last !== true,
          ),
        ),
      ],
    },
    {
      case: 'C1',
      outcome: 'fail',
      find: (it) => dirsync(it, (named) => (named === '' ? it.last === true : sameServer(named, it.server))),
    },
    {
      case: 'C2',
      outcome: 'warn',
      find: (it) => dirsync(it, (named) => named === '' && it.last !== true),
    },
    {
      case: 'C3',
      outcome: 'warn',
      find: ({ site }) =>
        site.showsConnections && msMailConnectors(looseConnectors(site)).length === 0
          ? inOrder(site.dirsyncObjects).map(found)
          : [],
    },
  ],
  otherwise: { case: 'C99', outcome: 'pass', evidence: ({ here }) => here },
  steps: [
    { key: 'delete', cases: ['C1'] },
    { key: 'identify', cases: ['C2'] },
    { key: 'remove', cases: ['C1', 'C2'] },
    { key: 'raw', cases: ['C3'] },
    { key: 'responsible', cases: ['C3'] },
    { key: 'deleteOrphans', cases: ['C3'] },
  ],
};

/** Dirsync objects of the site by their responsible server, '' for one that names none, if the server has the connector. */
function dirsync(
  { site, connectors }: ConnectorsOnServer,
  matches: (responsibleServer: string) => boolean,
): readonly Finding[] {
  if (msMailConnectors(connectors).length === 0) return [];
  const tells = ({ responsibleServer: it }: DirsyncObject55) => it.known || it.reason !== 'absent';
  return inOrder(site.dirsyncObjects)
    .filter((it) => tells(it) && matches(shown(it.responsibleServer) ?? ''))
    .map(found);
}

function found({ name, responsibleServer, at }: DirsyncObject55): Finding {
  return { object: name, args: { object: name }, evidence: [placeOf(responsibleServer) ?? at] };
}

function inOrder(objects: readonly DirsyncObject55[]): readonly DirsyncObject55[] {
  return ORDER.flatMap((kind) => objects.filter((it) => it.kind === kind));
}

/** Dirsync objects are deleted before the MS Mail connector is removed: afterwards they can't be. */
export const Q188386: Rule = {
  id: 'Q188386',
  severity: 'error',
  scenarios: ['remove', 'move-server'],
  era: 'exchange55',
  asks: 'server',
  judge: judgeServer55(TABLE, withConnectors),
};
