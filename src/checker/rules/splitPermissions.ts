import { rootDomain } from '../topology/forest.ts';
import { commonName } from '../topology/names.ts';
import { field } from '../topology/describe.ts';
import { text, texts } from '../topology/fields.ts';
import { directoryObjects } from '../topology/objects/directory.ts';
import { perTopology } from '../topology/perTopology.ts';
import type { Known } from '../topology/known.ts';
import type { Topology } from '../topology/topology.ts';
import { quote } from '../powershell.ts';
import type { Missing, Place } from '../types.ts';
import { loggedSetting, textOf } from './loggedSetting.ts';

/** Group that holds Exchange's rights on accounts and groups of the directory. */
const GROUP = /^CN=Exchange Windows Permissions,\s*(OU=[^,]+)/i;
const PROTECTED = /^OU=Microsoft Exchange Protected Groups$/i;
const SHARED = /^OU=Microsoft Exchange Security Groups$/i;

/** A group of a directory export counts as a distribution group. */
const FIELDS = { dn: text(['DistinguishedName', 'dn']), member: texts(['member', 'Members']) };

/** Whether the organization uses Active Directory split permissions; null when the paste can't tell. */
export interface PermissionModel {
  readonly split: boolean | null;
  readonly at: readonly Place[];
}

/**
 * In split mode, Exchange Windows Permissions lies in another OU and doesn't contain Exchange Trusted Subsystem (the
 * documented effect; what Setup reads isn't established). One sign without the other tells nothing.
 */
export const permissionModel = perTopology((topology): PermissionModel => {
  const [group, ...others] = groupsShown(topology);
  if (group === undefined || others.length > 0) return { split: null, at: others.map(({ at }) => at) };
  const ou = GROUP.exec(group.dn)?.[1]?.trim() ?? '';
  const subsystem = group.member.known
    ? group.member.value.some((dn) => /^Exchange Trusted Subsystem$/i.test(commonName(dn)))
    : null;
  const at = [group.at, ...(group.member.known ? [group.member.at] : [])];
  if (PROTECTED.test(ou) && subsystem === false) return { split: true, at };
  if (SHARED.test(ou) && subsystem === true) return { split: false, at };
  return { split: null, at };
});

interface GroupShown {
  readonly dn: string;
  readonly member: Known<readonly string[]>;
  readonly at: Place;
}

function groupsShown(topology: Topology): readonly GroupShown[] {
  const objects = directoryObjects(topology).map(({ distinguishedName, member }) => ({
    dn: distinguishedName,
    member,
  }));
  const groups = topology.groups
    .filter(({ name }) => name === 'Exchange Windows Permissions')
    .map(({ record }) => ({ dn: field([record], FIELDS.dn), member: field([record], FIELDS.member) }));
  return [...objects, ...groups].flatMap(({ dn, member }) =>
    dn.known && GROUP.test(dn.value) ? [{ dn: dn.value, member, at: dn.at }] : [],
  );
}

/** Prints where the group lies and whom it contains. */
export function missingModel(topology: Topology): Missing {
  const root = rootDomain(topology);
  const at = quote(root.known ? root.value : '<forest root domain>');
  return {
    what: { key: 'common.permissionGroup', args: {} },
    command: `Get-ADGroup 'Exchange Windows Permissions' -Server ${at} -Properties member | Format-List DistinguishedName,member`,
  };
}

/** Whether Setup was called with /ActiveDirectorySplitPermissions:true. Only the log of a run tells it. */
export function splitRequested(
  topology: Topology,
  server: string | null,
): { readonly value: boolean; readonly at: Place } | null {
  const setting = loggedSetting(topology, 'ActiveDirectorySplitPermissions', server);
  const said = setting === null ? '' : textOf(setting).toLowerCase();
  return setting !== null && (said === 'true' || said === 'false')
    ? { value: said === 'true', at: setting.at }
    : null;
}
