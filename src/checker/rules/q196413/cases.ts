import { isForeignToMicrosoft } from '../../topology/exchange55Classes.ts';
import type { Connector55 } from '../../topology/exchange55.ts';
import { placeOf, shown } from '../../topology/known.ts';
import { sameServer } from '../../topology/names.ts';
import type { MessageArgs, Place } from '../../types.ts';
import { deliveringTo, isOn, msMailConnectors, repliedTo, looseConnectors } from '../connectors55.ts';
import type { CaseRow, Finding } from '../decisionTable.ts';
import {
  carriedBy,
  carries,
  foreignSpaces,
  isThirdParty,
  messagingConnectors,
  type Situation,
} from './situation.ts';

const placeOfHome = ({ home, at }: Connector55): Place => (home.kind === 'server' ? home.at : at);

function connector(
  it: Connector55,
  args: MessageArgs = {},
  evidence: readonly Place[] = [placeOfHome(it)],
): Finding {
  return { object: it.name, args: { connector: it.name, class: it.className, ...args }, evidence };
}

type Find = CaseRow<Situation>['find'];

/** Finds only while other servers stay in the site; `whenLast` only for the last one. Neither when that isn't known. */
const whenOthersStay =
  (find: Find): Find =>
  (situation) =>
    situation.last === false ? find(situation) : [];
const whenLast =
  (find: Find): Find =>
  (situation) =>
    situation.last === true ? find(situation) : [];

const runsElsewhere = ({ home }: Connector55, server: string) =>
  home.kind === 'server' && !sameServer(home.name, server);

/** The decision table, in its order. Every case is matched, and reported once per object. C0 is in lacks.ts. */
export const CASES: readonly CaseRow<Situation>[] = [
  {
    case: 'C1',
    outcome: 'fail',
    find: (situation) =>
      situation.gateways
        .filter((it) => isThirdParty(situation, it))
        .map((it) => connector(it, { types: foreignTypes(it) })),
  },
  {
    case: 'C2',
    outcome: 'fail',
    find: whenOthersStay((situation) => messagingConnectors(situation).map((it) => connector(it))),
  },
  {
    case: 'C3',
    outcome: 'fail',
    find: whenOthersStay(({ replication }) =>
      replication.map(({ name, localBridgehead, at }) => ({
        object: name,
        args: { connector: name },
        evidence: [placeOf(localBridgehead) ?? at],
      })),
    ),
  },
  {
    case: 'C4',
    outcome: 'fail',
    find: whenOthersStay(({ connectors }) => msMailConnectors(connectors).map((it) => connector(it))),
  },
  {
    case: 'C4a',
    outcome: 'fail',
    find: whenOthersStay(({ connectors, site, server }) => {
      const here = msMailConnectors(connectors);
      const there = msMailConnectors(looseConnectors(site)).filter((it) => runsElsewhere(it, server));
      return here.flatMap((it) => there.map((other) => twiceInstalled(it, other)));
    }),
  },
  {
    case: 'C4b',
    outcome: 'warn',
    find: whenOthersStay(({ connectors, site: { adminsch }, server }) =>
      msMailConnectors(connectors).length === 0 &&
      adminsch !== null &&
      sameServer(shown(adminsch.home) ?? '', server)
        ? [
            {
              object: adminsch.name,
              args: { mailbox: adminsch.name },
              evidence: [placeOf(adminsch.home) ?? adminsch.at],
            },
          ]
        : [],
    ),
  },
  {
    case: 'C2a',
    outcome: 'warn',
    find: ({ connectors }) =>
      connectors.filter(({ type }) => type === 'calendar' || type === 'newsfeed').map((it) => connector(it)),
  },
  {
    case: 'C2b',
    outcome: 'warn',
    key: 'C2bHome',
    find: ({ site, connectors }) =>
      looseConnectors(site)
        .filter((it) => it.type !== 'unknown' && it.home.kind === 'unresolved' && it.home.why === 'empty')
        .filter((it) => !connectors.includes(it))
        .map((it) => connector(it)),
  },
  {
    case: 'C2b',
    outcome: 'warn',
    key: 'C2bType',
    find: ({ site, server }) =>
      looseConnectors(site)
        .filter((it) => it.type === 'unknown' && !runsElsewhere(it, server))
        .map((it) => connector(it)),
  },
  {
    case: 'C5',
    outcome: 'warn',
    find: whenOthersStay(({ site, staying }) =>
      looseConnectors(site)
        .filter(({ home }) => home.kind === 'anyServer')
        .map((it) => connector(it, { servers: staying })),
    ),
  },
  {
    case: 'C6',
    outcome: 'pass',
    summary: 'passLast',
    find: whenLast(({ replication }) =>
      replication.map(({ name, at }) => ({ object: name, args: { connector: name }, evidence: [at] })),
    ),
  },
  {
    case: 'C7',
    outcome: 'pass',
    summary: 'passLast',
    find: whenLast((situation) =>
      situation.connectors
        .filter((it) => carries(situation, it) === true)
        .map((it) => {
          const carried = carriedBy(situation, it);
          return connector(it, { replication: carried.map(({ name }) => name) }, [
            it.at,
            ...carried.map(({ at }) => at),
          ]);
        }),
    ),
  },
  {
    case: 'C7a',
    outcome: 'warn',
    find: whenLast((situation) =>
      situation.connectors
        .filter((it) => carries(situation, it) === true && foreignSpaces(it).length > 0)
        .map((it) => connector(it, { spaces: foreignSpaces(it) }, [placeOf(it.addressSpaces) ?? it.at])),
    ),
  },
  {
    case: 'C8',
    outcome: 'fail',
    find: whenLast((situation) => mustGo(situation).map((it) => connector(it))),
  },
  {
    case: 'C9',
    outcome: 'fail',
    find: whenLast((situation) => {
      const exempt = situation.replication.length > 0 || !situation.site.showsReplication;
      const connectors = exempt ? [] : mustGo(situation);
      const objects = connectors.map(({ name }) => name);
      const evidence = connectors.map(placeOfHome);
      return connectors.length === 0
        ? []
        : [{ object: objects[0] ?? '', args: { connectors: objects }, evidence }];
    }),
  },
  {
    case: 'C10',
    outcome: 'warn',
    find: ({ site, server, last }) =>
      site.dirsyncObjects
        .filter((it) => isOn(it.responsibleServer, server, last))
        .map(({ name, responsibleServer, at }) => ({
          object: name,
          args: { object: name },
          evidence: [placeOf(responsibleServer) ?? at],
        })),
  },
  {
    case: 'C11',
    outcome: 'warn',
    find: ({ gateways }) => gateways.filter(({ vendor }) => vendor === 'unknown').map((it) => connector(it)),
  },
  {
    case: 'C12',
    outcome: 'warn',
    key: 'C12Replication',
    find: ({ sites, site, server }) =>
      repliedTo(sites, server)
        .filter((it) => it.site !== site)
        .map(({ site: { name: otherSite }, connector: { name, remoteBridgehead, at } }) => ({
          object: name,
          args: { connector: name, otherSite },
          evidence: [placeOf(remoteBridgehead) ?? at],
        })),
  },
  {
    case: 'C12',
    outcome: 'warn',
    key: 'C12Target',
    find: ({ sites, site, server }) =>
      deliveringTo(sites, server)
        .filter((it) => it.site !== site)
        .map(({ site: { name: otherSite }, connector: it }) =>
          connector(it, { otherSite }, [placeOf(it.targetServers) ?? it.at]),
        ),
  },
];

function twiceInstalled(here: Connector55, there: Connector55): Finding {
  const other = there.home.kind === 'server' ? there.home.name : '';
  return connector(here, { connector: there.name, other }, [here, there].map(placeOfHome));
}

/** Connectors that the last server may not keep. */
function mustGo(situation: Situation): readonly Connector55[] {
  const counted = [...messagingConnectors(situation), ...msMailConnectors(situation.connectors)];
  return situation.connectors.filter((it) => counted.includes(it) && carries(situation, it) === false);
}

function foreignTypes({ addressSpaces }: Connector55): readonly string[] {
  const types = (shown(addressSpaces) ?? []).map(({ type }) => type);
  return [...new Set(types.filter((type) => isForeignToMicrosoft([type])))];
}
