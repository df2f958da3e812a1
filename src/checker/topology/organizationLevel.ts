import type { Target } from '../types.ts';
import { ABSENT, type Known } from './known.ts';
import { organizationConfigs } from './objects/organization.ts';
import type { Topology } from './topology.ts';
import { DIRECTORY_LEVELS, type DirectoryLevel } from './versionTable.ts';

/** `objectVersion` of the organization: how far Active Directory was prepared. Not known where two are in the paste. */
export function organizationLevel(topology: Topology): Known<number> {
  const [organization, ...others] = organizationConfigs(topology);
  return organization === undefined || others.length > 0 ? ABSENT : organization.objectVersion;
}

/** The levels of a target's first release and of its newest one that is known; between, the build of Setup decides. */
export function levelsOf(target: Target): {
  readonly first: DirectoryLevel;
  readonly newest: DirectoryLevel;
} {
  const levels = DIRECTORY_LEVELS.filter(
    ({ product, release }) => product === target && release !== 'Preview',
  );
  const [first, newest] = [levels[0], levels.at(-1)];
  if (first === undefined || newest === undefined)
    throw new TypeError(`Expected directory levels of Exchange ${target}; found none.`);
  return { first, newest };
}
