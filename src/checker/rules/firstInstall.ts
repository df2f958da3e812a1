import { missingList } from '../lists.ts';
import type { Answer, Question } from '../rule.ts';
import { exchangeServers, unclearLines, type VersionedServer } from '../topology/exchangeServers.ts';
import { isListed } from '../topology/kind.ts';
import { shown } from '../topology/known.ts';
import { findServer } from '../topology/roles.ts';
import type { Server } from '../topology/topology.ts';
import { productOf, readVersion, type Version } from '../topology/versions.ts';
import { PRODUCTS, RELEASES } from '../topology/versionTable.ts';
import type { Fix, Missing } from '../types.ts';
import { answer, unlisted } from './answer.ts';
import { linesOf, named } from './coexistence/servers.ts';
import { MISSING_MEDIA, setupVersion } from './coexistence/setupVersion.ts';
import { settingOfRun } from './directoryLevel.ts';
import { FINAL } from './directoryPreparation.ts';
import { textOf } from './loggedSetting.ts';
import {
  ADD_TO_ORGANIZATION_MANAGEMENT,
  delegateInstead,
  memberOf,
  missingAccount,
  SHOW_GROUPS,
  SIGN_IN,
} from './setupAccount.ts';

/**
 * Parts of Exchange, one per check, with the setting that names a server at the build of Setup or above. Bits of
 * msExchCurrentServerRoles: mailbox 2, clientAccess 4 (the back end), hubTransport 32, unifiedMessaging 16, cafe 1,
 * frontendTransport 16384.
 */
const SETTINGS = {
  mailbox: 'MailboxRoleOfEqualOrHigherVersion',
  clientAccess: 'ClientAccessRoleOfEqualOrHigherVersion',
  hubTransport: 'BridgeheadRoleOfEqualOrHigherVersion',
  unifiedMessaging: 'UnifiedMessagingRoleOfEqualOrHigherVersion',
  cafe: 'CafeRoleOfEqualOrHigherVersion',
  frontendTransport: 'FrontendTransportRoleOfEqualOrHigherVersion',
} as const;
type Part = keyof typeof SETTINGS;

/**
 * The first server with a part at the build of Setup, or above, takes an account in Organization Management. Whether
 * Enterprise Admins alone is enough isn't established. The rule's own word: `fail`.
 */
export function judgeFirstInstall(part: Part, question: Question): Answer {
  const { topology, scenario } = question;
  const args = { part: [{ key: `common.firstInstall.parts.${part}` }] };
  const say = (key: string) => `common.firstInstall.${key}`;

  const upgraded = scenario.do === 'upgrade' ? findServer(topology, scenario.server ?? '') : null;
  const concerned = upgraded === null ? null : holds(part, upgraded);
  if (concerned === false)
    return answer(
      'notApplicable',
      say('notApplicable'),
      { ...args, server: upgraded?.name ?? '' },
      { evidence: upgraded?.roles.known === true ? [upgraded.roles.at] : [] },
    );
  const member = memberOf(topology, 'organizationManagement');
  if (member.is === true) return answer('pass', say('passMember'), args, { evidence: member.at });

  const { enough, open, lower, unclear } = serversWith(part, question);
  if (enough.length > 0)
    return answer('pass', say('pass'), { ...args, ...named(enough) }, { evidence: linesOf(enough) });
  const setting = settingOfRun(question, SETTINGS[part]);
  if (setting !== null && textOf(setting) !== '')
    return answer('pass', say('passLogged'), args, { evidence: [setting.at] });

  const missing: readonly Missing[] = member.is === null ? [missingAccount(topology)] : [];
  if (setting === null) {
    if (!isListed(topology, 'ExchangeServer')) {
      const unknown = unlisted(['ExchangeServer']);
      return { ...unknown, missing: [...unknown.missing, ...missing] };
    }
    const names = named([...open, ...unclear]);
    const evidence = [...linesOf(open), ...unclearLines(unclear)];
    const lists = unclear.length > 0 ? [missingList('ExchangeServer')] : [];
    const more = { evidence, missing: [...buildOfSetup(question), ...lists, ...missing] };
    if (names.count > 0) return answer('unknown', say('unknownBuild'), { ...args, ...names }, more);
  }
  const evidence = [...(setting === null ? linesOf(lower) : [setting.at]), ...member.at];
  if (member.is === null) return answer('unknown', say('unknownAccount'), args, { evidence, missing });
  // Exchange 2013 is the last version that installs Client Access apart from Mailbox.
  if (scenario.to === '2013' && concerned === null)
    return answer('unknown', say('unknownRole'), args, { evidence });
  return answer('fail', 'fail', {}, { evidence, fix: fixFor(question) });
}

const buildOfSetup = ({ scenario }: Question): readonly Missing[] =>
  scenario.to === null ? [{ what: { key: 'common.chooseTarget', args: {} } }] : [MISSING_MEDIA];

/** Servers that have the part, or may have it, by whether they are at the build of Setup. */
function serversWith(
  part: Part,
  question: Question,
): {
  readonly enough: readonly VersionedServer[];
  readonly open: readonly VersionedServer[];
  readonly lower: readonly VersionedServer[];
  readonly unclear: readonly Server[];
} {
  const { versioned, unclear } = exchangeServers(question.topology);
  const all = versioned.map((it) => ({
    it,
    has: holds(part, it.server),
    high: isHighEnough(it.version, question),
  }));
  const only = (fits: (one: (typeof all)[number]) => boolean) => all.filter(fits).map(({ it }) => it);
  return {
    enough: only(({ has, high }) => has === true && high === true),
    open: only(({ has, high }) => has !== false && high !== false && !(has === true && high === true)),
    lower: only(({ has, high }) => has === true && high === false),
    unclear: unclear.filter((server) => holds(part, server) !== false),
  };
}

/** Whether a server is at the build of Setup or above: `versionNumber` holds no revision, equal is enough. */
function isHighEnough(version: Version, question: Question): boolean | null {
  const setup = setupVersion(question);
  if (setup !== null) return isSameOrLater(version, setup);
  const { to } = question.scenario;
  const product = productOf(version)?.product;
  if (to === null || product === undefined) return null;
  if (product !== to) return PRODUCTS.indexOf(product) > PRODUCTS.indexOf(to);
  const newest = readVersion(RELEASES[to][0]?.[0] ?? '');
  return newest !== null && FINAL.includes(to) && isSameOrLater(version, newest) ? true : null;
}

function isSameOrLater(one: Version, other: Version): boolean {
  for (const index of [0, 1, 2] as const) if (one[index] !== other[index]) return one[index] > other[index];
  return true;
}

/** Parts of the Mailbox role of Exchange 2013; from 2016 on it has all of them, Unified Messaging up to 2016. */
const MAILBOX_2013: readonly Part[] = ['mailbox', 'clientAccess', 'hubTransport', 'unifiedMessaging'];

/** Whether a server has a part, by the roles that the shell or the directory shows; null when they don't tell. */
function holds(part: Part, { roles, version }: Server): boolean | null {
  const all = shown(roles);
  if (all === null) return null;
  const none = roles.known ? false : null;
  const [major, minor] = shown(version) ?? [null, null];
  // Servers before Exchange 2013 are below every Setup that has these checks.
  if (major !== null && major < 15) return false;
  if (part === 'unifiedMessaging' && minor !== null && minor > 1) return false;
  if (minor === null) return all.includes('mailbox') || all.includes('clientAccess') ? null : none;
  if (minor > 0 || MAILBOX_2013.includes(part)) return all.includes('mailbox') || none;
  if (all.includes('frontendTransport')) return true;
  // The directory's bits for Client Access stand for the back end too, which comes with transport.
  if (all.includes('clientAccess')) return all.includes('hubTransport') ? null : true;
  return none;
}

const fixFor = ({ scenario }: Question): readonly Fix[] => [
  {
    text: { key: 'common.firstInstall.fix.show', args: {} },
    command: 'Get-ExchangeServer | Format-List Name,ServerRole,AdminDisplayVersion',
  },
  SHOW_GROUPS,
  ADD_TO_ORGANIZATION_MANAGEMENT,
  SIGN_IN,
  ...delegateInstead(scenario),
];
