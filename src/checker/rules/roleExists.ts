import type { Answer, Question } from '../rule.ts';
import { isListed } from '../topology/kind.ts';
import { componentOf, type RoleComponent } from '../topology/roleComponents.ts';
import { findServer } from '../topology/roles.ts';
import type { Fix } from '../types.ts';
import { answer, unlisted } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { missingRoleBits, showServer } from './serverObject.ts';

const SHOW_INSTALLED =
  "Get-ItemProperty 'HKLM:\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\Setup' -ErrorAction SilentlyContinue | " +
  'Format-List MsiProductMajor,MsiProductMinor,MsiBuildMajor,MsiBuildMinor';

const step = (key: string, command?: string): Fix => ({
  text: { key: `common.roleExists.fix.${key}`, args: {} },
  ...(command === undefined ? {} : { command }),
});

/**
 * Checks of a new installation: the server object named like the computer already has this part of a role. The rule's
 * own words: `fail`, `pass`.
 */
export function judgeRoleExists(component: RoleComponent, question: Question): Answer {
  const { topology } = question;
  const server = askedServer(question);
  if (!isListed(topology, 'ExchangeServer')) return unlisted(['ExchangeServer']);
  const object = findServer(topology, server);
  if (object === null) return answer('pass', 'common.serverObject.none', { server });

  const { has, at } = componentOf(object, component);
  if (has === null) {
    const missing = [missingRoleBits(server)];
    return answer('unknown', 'common.serverObject.unknown', { server }, { evidence: at, missing });
  }
  if (!has) return answer('pass', 'pass', { server }, { evidence: at });
  // Which of these helps depends on the computer; none of them is a command to run beside the others.
  const fix = [
    step('look', showServer(server)),
    step('lookLocal', SHOW_INSTALLED),
    step('upgrade'),
    step('resume'),
    step('recover'),
    step('repeat'),
  ];
  return answer('fail', 'fail', { server }, { evidence: at, fix });
}
