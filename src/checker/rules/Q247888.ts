import type { Rule } from '../rule.ts';
import { placeOf, shown } from '../topology/known.ts';
import type { Topology } from '../topology/topology.ts';
import { decide, type DecisionTable, type Finding, type Lack } from './decisionTable.ts';
import { lacks2000, lacksAccount } from './lacks2000.ts';
import { lacksColumns } from './lacks55.ts';
import { type Agreement, agreementsOf } from './q247888Agreements.ts';

type Agreements = readonly Agreement[];

/** Active Directory holds it on a domain controller (KB Q250989). */
const LDAP_PORT = 389;

function findingOf(it: Agreement): Finding {
  const port = (value: number | null) => String(value ?? '');
  return {
    object: it.name,
    args: {
      agreement: it.name,
      server: it.server ?? '',
      port: port(shown(it.port)),
      ldapPort: port(shown(it.ldapPort)),
    },
    evidence: [it.at, placeOf(it.port) ?? [], placeOf(it.ldapPort) ?? []].flat(),
  };
}

const withServer = (agreements: Agreements): Agreements => agreements.filter(({ server }) => server !== null);
const isOn389 = ({ ldapPort }: Agreement): boolean => shown(ldapPort) === LDAP_PORT;
const serversOf = (agreements: Agreements) =>
  [...new Set(agreements.flatMap(({ server }) => server ?? []))].map((name) => ({ name }));

const TABLE: DecisionTable<Agreements> = {
  match: 'each',
  args: (agreements) => ({ agreements: agreements.map(({ name }) => name) }),
  rows: [
    {
      case: 'C0',
      lacks: (agreements) => [
        ...lacks2000('agreements', agreements.length === 0),
        ...agreements
          .filter(({ server }) => server === null)
          .flatMap(({ name }) => lacks2000('agreementServers', true, { agreement: name })),
      ],
    },
    {
      case: 'C1',
      outcome: 'fail',
      find: (agreements) =>
        agreements
          .filter(({ isTooOld }) => shown(isTooOld) === true)
          .map((it) => ({ ...findingOf(it), evidence: [it.at, placeOf(it.isTooOld) ?? []].flat() })),
    },
    {
      case: 'C2',
      outcome: 'fail',
      find: (agreements) =>
        agreements
          .filter(({ port, ldapPort }) => port.known && ldapPort.known && port.value !== ldapPort.value)
          .map(findingOf),
    },
    {
      case: 'C3',
      outcome: 'fail',
      find: (agreements) => agreements.filter((it) => isOn389(it) && it.isController === true).map(findingOf),
    },
    { case: 'C4', lacks: (agreements) => lacksOf(withServer(agreements)) },
    {
      // Rights are in no export.
      case: 'C5',
      outcome: 'unknown',
      find: (agreements) => (agreements.length > 0 ? [{ evidence: agreements.map(({ at }) => at) }] : []),
    },
  ],
  steps: [
    { key: 'servicePack', cases: ['C1'] },
    { key: 'samePort', cases: ['C2'] },
    { key: 'otherPort', cases: ['C3'] },
    { key: 'rights', cases: ['C5'] },
    { key: 'restart', cases: ['C2', 'C3'] },
  ],
};

/** A connection agreement needs a 5.5 server with Service Pack 2, the right permissions and a free LDAP port. */
export const Q247888: Rule = {
  id: 'Q247888',
  severity: 'error',
  scenarios: ['install', 'upgrade'],
  era: 'exchange55',
  asks: 'organization',
  judge: ({ topology }: { readonly topology: Topology }) => decide(TABLE, agreementsOf(topology)),
};

function lacksOf(agreements: Agreements): readonly Lack[] {
  const servers = serversOf(agreements.filter(({ isTooOld }) => !isTooOld.known)).map(({ name }) => name);
  const portless = agreements.filter(({ port }) => !port.known).map(({ name }) => name);
  const unclear = agreements.filter((it) => isOn389(it) && it.isController === null);
  return [
    ...lacks2000('versions', servers.length > 0, { servers }),
    ...lacks2000('agreementPorts', portless.length > 0, { agreements: portless }),
    ...lacksColumns(
      ['Port-Number', 'Use-Site-Values'],
      serversOf(agreements.filter(({ ldapPort }) => !ldapPort.known)),
    ),
    ...serversOf(unclear).map(({ name }) => lacksAccount(name)),
  ];
}
