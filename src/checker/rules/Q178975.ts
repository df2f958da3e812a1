import type { Rule } from '../rule.ts';
import { serversNamed } from '../topology/exchange2000.ts';
import { isListed } from '../topology/kind.ts';
import { shortName } from '../topology/names.ts';
import type { Server, Topology } from '../topology/topology.ts';
import { askedServer } from './askedServer.ts';
import { decide, type DecisionTable, type Finding } from './decisionTable.ts';
import { lacks2000 } from './lacks2000.ts';

interface Situation {
  readonly server: string;
  readonly topology: Topology;
  /** Server objects of that name in any administrative group. */
  readonly objects: readonly Server[];
}

const KEY = String.raw`HKLM\Software\Microsoft\Exchange\Setup`;

/**
 * Whether the server is to be rebuilt or new, only the administrator knows, and so it is with the registry: C3 and C99 are
 * what its key shows, which C4 asks to look at.
 */
const TABLE: DecisionTable<Situation> = {
  match: 'each',
  args: ({ server }) => ({ server, key: KEY }),
  rows: [
    { case: 'C0', lacks: ({ topology }) => lacks2000('servers', !isListed(topology, 'ExchangeServer')) },
    { case: 'C1', outcome: 'pass', find: ({ objects }) => objects.map(found) },
    { case: 'C2', outcome: 'fail', find: ({ objects }) => objects.map(found) },
    {
      case: 'C4',
      outcome: 'unknown',
      find: ({ topology, objects }) =>
        isListed(topology, 'ExchangeServer') && objects.length === 0 ? [{}] : [],
    },
  ],
  steps: [
    { key: 'recover', cases: ['C1'] },
    { key: 'delete', cases: ['C2'] },
    { key: 'subkeys', cases: ['C2', 'C4'] },
    { key: 'again', cases: ['C2', 'C4'] },
  ],
};

const found = ({ name, at }: Server): Finding => ({ object: name, evidence: [at] });

/** Exchange 2000 Setup refuses a computer whose server object or Setup key in the registry is left over. */
export const Q178975: Rule = {
  id: 'Q178975',
  severity: 'error',
  scenarios: ['install'],
  era: 'exchange55',
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    const objects = serversNamed(topology)(shortName(server));
    return decide(TABLE, { server, topology, objects });
  },
};
