import { quote } from '../powershell.ts';
import type { Rule } from '../rule.ts';
import { placeOf, shown } from '../topology/known.ts';
import { namingServers } from '../topology/naming.ts';
import { type Queue, queues } from '../topology/objects/queues.ts';
import { perTopology } from '../topology/perTopology.ts';
import { findServer, productOfServer, transportRole } from '../topology/roles.ts';
import type { Product } from '../topology/versionTable.ts';
import type { Fix } from '../types.ts';
import { answer, namesOf } from './answer.ts';
import { askedServer } from './askedServer.ts';

const PLACEHOLDER = '<FQDN of another Mailbox server>';
const queuesNaming = perTopology((topology) => namingServers(queues(topology), ({ server }) => server));

/** Copies that another server answers for, and messages kept for review: whether they count isn't established. */
const isSetAside = ({ name, deliveryType }: Queue) =>
  /shadow/i.test(shown(deliveryType) ?? '') || /\\(?:poison\b|shadow\\)/i.test(name);
const messages = ({ messageCount }: Queue) => shown(messageCount) ?? 0;
const lineOf = ({ messageCount, at }: Queue) => placeOf(messageCount) ?? at;

/** Documented for these; whether the others look isn't known. */
const DOCUMENTED: readonly Product[] = ['2007', '2013'];

/** Messages wait in delivery or submission queues of the transport server being removed. */
export const MessagesInQueue: Rule = {
  id: 'MessagesInQueue',
  severity: 'warning',
  scenarios: ['remove'],
  roles: ['hubTransport'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    const role = transportRole(topology, server);
    const isEdge = shown(findServer(topology, server)?.roles ?? { known: false, reason: 'absent' })?.includes(
      'edgeTransport',
    );
    if (role.holds === false && isEdge !== true)
      return answer('notApplicable', 'notApplicable', { server }, { evidence: role.at });

    const missing = [{ what: { key: 'missing.queues', args: { server } }, command: show(server) }];
    const own = queuesNaming(topology).of(server);
    if (own.length === 0) return answer('unknown', 'unknownNoQueues', { server }, { missing });

    const filled = own.filter((queue) => messages(queue) > 0);
    const waiting = filled.filter((queue) => !isSetAside(queue));
    const product = productOfServer(topology, server);
    if (waiting.length > 0) {
      const total = waiting.reduce((sum, queue) => sum + messages(queue), 0);
      const more = { evidence: waiting.map(lineOf), fix: fixQueues(server, product) };
      const args = { server, queues: namesOf(waiting), count: total };
      if (product === null) return answer('unknown', 'unknownProduct', args, more);
      return DOCUMENTED.includes(product)
        ? answer('warn', 'warn', args, more)
        : answer('unknown', 'unknownVersion', { ...args, product }, more);
    }
    const unclear = own.filter(({ messageCount }) => !messageCount.known);
    if (unclear.length > 0) {
      const args = { server, queues: namesOf(unclear), count: unclear.length };
      return answer('unknown', 'unknownCount', args, { evidence: unclear.map(lineOf), missing });
    }
    if (filled.length > 0) {
      const args = { server, queues: namesOf(filled), count: filled.length };
      return answer('unknown', 'unknownSetAside', args, { evidence: filled.map(lineOf) });
    }
    return answer('pass', 'pass', { server, count: own.length });
  },
};

const show = (server: string) =>
  `Get-Queue -Server ${quote(server)} | Format-List Identity,DeliveryType,Status,MessageCount,NextHopDomain,LastError`;

function fixQueues(server: string, product: Product | null): readonly Fix[] {
  const name = quote(server);
  const keepAway = `Set-ServerComponentState -Identity ${name} -Component HubTransport -State Draining -Requester Maintenance`;
  const later: readonly Fix[] = [
    { text: { key: 'fix.drain', args: { server } }, command: keepAway },
    {
      text: { key: 'fix.redirect', args: { placeholder: PLACEHOLDER } },
      command: `Redirect-Message -Server ${name} -Target ${quote(PLACEHOLDER)}`,
    },
  ];
  return [
    { text: { key: 'fix.show', args: {} }, command: show(server) },
    ...(product === '2007' || product === '2010' ? [] : later),
    {
      text: { key: 'fix.retry', args: {} },
      command: `Retry-Queue -Server ${name} -Filter "Status -eq 'Retry'"`,
    },
  ];
}
