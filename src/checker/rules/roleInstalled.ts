import type { Answer, Question } from '../rule.ts';
import { shown } from '../topology/known.ts';
import { isListed } from '../topology/kind.ts';
import { componentOf, isFrontEndOnly, type RoleComponent } from '../topology/roleComponents.ts';
import { EXCHANGE_2013, findServer } from '../topology/roles.ts';
import type { Server } from '../topology/topology.ts';
import type { Fix } from '../types.ts';
import { answer, unlisted } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { missingRoleBits, showRoleBits, showServer } from './serverObject.ts';

const FIND_DELETED =
  'Get-ADObject -SearchBase (Get-ADRootDSE).configurationNamingContext -IncludeDeletedObjects -LDAPFilter ' +
  "'(&(objectClass=msExchExchangeServer)(isDeleted=TRUE))' -Properties lastKnownParent,whenChanged | " +
  'Format-List Name,lastKnownParent,whenChanged';

const step = (key: string, command?: string): Fix => ({
  text: { key: `common.roleInstalled.fix.${key}`, args: {} },
  ...(command === undefined ? {} : { command }),
});

/** Servers that Setup of Exchange 2013 and later doesn't upgrade, or that have no part of the Mailbox role. */
const NOT_UPGRADED = {
  notApplicableEdge: ({ roles }: Server) => shown(roles)?.includes('edgeTransport') === true,
  notApplicableOlder: ({ version }: Server) => version.known && version.value[0] < EXCHANGE_2013,
} as const;

/**
 * Checks of an upgrade: the server object named like the computer lacks this part of the Mailbox role, or there is none.
 * The rule's own words: `fail`, `pass`.
 */
export function judgeRoleInstalled(component: RoleComponent, question: Question): Answer {
  const { topology } = question;
  const server = askedServer(question);
  if (!isListed(topology, 'ExchangeServer')) return unlisted(['ExchangeServer']);
  const object = findServer(topology, server);
  const looks = [step('access'), step('look', showServer(server))];
  if (object === null) {
    const fix = [...looks, step('replicate', 'repadmin /showrepl'), step('restore', FIND_DELETED)];
    return answer('fail', 'common.roleInstalled.failNoObject', { server }, { fix });
  }

  const { has, at: evidence } = componentOf(object, component);
  for (const [key, applies] of Object.entries(NOT_UPGRADED))
    if (applies(object))
      return answer('notApplicable', `common.roleInstalled.${key}`, { server }, { evidence });
  if (isFrontEndOnly(object))
    return answer('unknown', 'common.roleInstalled.unknownFrontEnd', { server }, { evidence });
  if (has === null) {
    const missing = [missingRoleBits(server)];
    return answer('unknown', 'common.serverObject.unknown', { server }, { evidence, missing });
  }
  if (has) return answer('pass', 'pass', { server }, { evidence });
  const fix = [
    ...looks,
    step('lookBits', showRoleBits(server, " -Server '<DC used by Setup>'")),
    step('replicate', 'repadmin /showrepl'),
    step('support'),
  ];
  return answer('fail', 'fail', { server }, { evidence, fix });
}
