import { quote } from '../powershell.ts';
import { rootDomain } from '../topology/forest.ts';
import {
  inToken,
  type Membership,
  nameOfGroup,
  ridOf,
  type TokenGroup,
  tokenState,
} from '../topology/token.ts';
import type { Topology } from '../topology/topology.ts';
import type { Fix, Missing, Scenario } from '../types.ts';
import { loggedSetting, textOf } from './loggedSetting.ts';
import { setupCommand } from './setupCommand.ts';

/*
 * What the account that runs Setup may do. No topology tells it: Setup's log does, and the groups in the token.
 */

/**
 * Groups that Setup asks for: the setting of its log, and how the token shows them. Windows' own groups have a fixed
 * relative identifier in every language; groups of Exchange keep their English name.
 */
const GROUPS = {
  organizationManagement: { setting: 'ExOrgAdmin', is: named('Organization Management') },
  serverManagement: { setting: 'ServerManagement', is: named('Server Management') },
  enterpriseAdmins: { setting: 'EnterpriseAdmin', is: (group: TokenGroup) => ridOf(group) === 519 },
  schemaAdmins: { setting: 'SchemaAdmin', is: (group: TokenGroup) => ridOf(group) === 518 },
} as const;
export type SetupGroup = keyof typeof GROUPS;

function named(name: string): (group: TokenGroup) => boolean | null {
  return (group) => {
    const shown = nameOfGroup(group);
    return ridOf(group) === null ? false : shown === null ? null : shown === name;
  };
}

/** Whether the account is in a group, by the log of Setup and the token; null where they differ, or neither tells. */
export function memberOf(topology: Topology, group: SetupGroup): Membership {
  const { setting, is } = GROUPS[group];
  return agreed(loggedFlag(topology, setting), inToken(topology, is));
}

/** A setting of Setup's log that is True or False. */
export function loggedFlag(topology: Topology, name: string, server: string | null = null): Membership {
  const setting = loggedSetting(topology, name, server);
  const value = setting === null ? '' : textOf(setting).toLowerCase();
  if (setting === null || (value !== 'true' && value !== 'false')) return { is: null, at: [] };
  return { is: value === 'true', at: [setting.at] };
}

/** What two sources say: the token may be newer than the log, or older. */
export function agreed(one: Membership, other: Membership): Membership {
  if (one.is === null || other.is === null) return one.is === null ? other : one;
  return { is: one.is === other.is ? one.is : null, at: [...one.at, ...other.at] };
}

export const SHOW_TOKEN = 'whoami /groups';

/** What tells the groups of the account, and why the paste doesn't. */
export function missingAccount(topology: Topology): Missing {
  const state = tokenState(topology);
  const key = state === 'notElevated' || state === 'several' ? state : 'groups';
  return { what: { key: `common.account.${key}`, args: {} }, command: SHOW_TOKEN };
}

const step = (key: string, command?: string): Fix => ({
  text: { key: `common.account.fix.${key}`, args: {} },
  ...(command === undefined ? {} : { command }),
});

export const SHOW_GROUPS = step('show', SHOW_TOKEN);
export const ADD_TO_ORGANIZATION_MANAGEMENT = step(
  'organization',
  "Add-RoleGroupMember 'Organization Management' -Member '<account>'",
);
export const SIGN_IN = step('signIn', SHOW_TOKEN);
export const REPLICATE = step('replicate', 'repadmin /replsummary');

/** How the SID of a group of Windows ends: its name is in the language that the forest was set up in. */
const RELATIVE_ID = { 'Domain Admins': 512, 'Schema Admins': 518, 'Enterprise Admins': 519 } as const;

/** @param domain what `Get-ADDomain` is told: the name of a domain in quotes, or a parameter */
export const groupOfWindows = (group: keyof typeof RELATIVE_ID, domain: string): string =>
  `"$((Get-ADDomain ${domain}).DomainSID)-${RELATIVE_ID[group]}"`;

/**
 * Membership of a group of the root domain, for the time of the work.
 * @param key the words; `orEnterprise` where it is another way than the step before
 */
export function addToForestGroup(
  topology: Topology,
  group: 'Enterprise Admins' | 'Schema Admins',
  key = group === 'Schema Admins' ? 'schema' : 'enterprise',
): Fix {
  const root = rootDomain(topology);
  const server = quote(root.known ? root.value : '<forest root domain>');
  const identity = groupOfWindows(group, server);
  return step(key, `Add-ADGroupMember -Identity ${identity} -Members '<account>' -Server ${server}`);
}

/** Someone else prepares the directory beforehand. */
export const prepareBefore = (scenario: Scenario, task: '/PrepareSchema' | '/PrepareAD'): Fix =>
  step('prepare', setupCommand(scenario, task));

/** What a delegated installer needs, where the server isn't the first one of its build. */
export const delegateInstead = (scenario: Scenario): readonly Fix[] => [
  step('provision', setupCommand(scenario, `/NewProvisionedServer:${scenario.server ?? '<server>'}`)),
  step('delegate', "Add-RoleGroupMember 'Delegated Setup' -Member '<account>'"),
];
