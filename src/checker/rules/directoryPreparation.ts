import { ORGANIZATION_VERSION, SCHEMA_VERSION } from '../lists.ts';
import { directoryObjects } from '../topology/objects/directory.ts';
import { organizationConfigs } from '../topology/objects/organization.ts';
import { perTopology } from '../topology/perTopology.ts';
import type { Known } from '../topology/known.ts';
import type { Topology } from '../topology/topology.ts';
import { DIRECTORY_LEVELS, type Product } from '../topology/versionTable.ts';
import type { Missing, Place, Scenario } from '../types.ts';

/** Versions of which the last cumulative update is out: no later one raises the levels. */
export const FINAL: readonly Product[] = ['2013', '2016', '2019'];

/** Commands that tell whether Setup has anything to prepare. */
export const MISSING_LEVELS: readonly Missing[] = [
  { what: { key: 'common.schemaVersion', args: {} }, command: SCHEMA_VERSION },
  { what: { key: 'common.organizationVersion', args: {} }, command: ORGANIZATION_VERSION },
];

/**
 * Whether a run of Setup extends the schema or prepares the organization. An installation or upgrade does if the
 * directory is behind its cumulative update: certain below the first release of the version, and certainly not from its
 * last one on. Null in between, where the cumulative update decides, and when the paste doesn't show the levels.
 */
export function preparesDirectory(
  topology: Topology,
  { do: action, to }: Scenario,
): { readonly due: boolean | null; readonly at: readonly Place[] } {
  if (action === 'prepare-schema' || action === 'prepare-ad') return { due: true, at: [] };
  const { schema, organization } = levelsShown(topology);
  const levels = DIRECTORY_LEVELS.filter(({ product, release }) => product === to && release !== 'Preview');
  const [first, last] = [levels[0], levels.at(-1)];
  if (first === undefined || last === undefined) return { due: null, at: [] };
  const behind = [
    ...(schema.known && schema.value < first.schema ? [schema.at] : []),
    ...(organization.known && organization.value < first.organization ? [organization.at] : []),
  ];
  if (behind.length > 0) return { due: true, at: behind };
  const whole = schema.known && organization.known && FINAL.some((product) => product === to);
  return whole && schema.value >= last.schema && organization.value >= last.organization
    ? { due: false, at: [schema.at, organization.at] }
    : { due: null, at: [] };
}

/** The levels that the paste shows, each once; absent where two differ. */
export const levelsShown = perTopology((topology) => ({
  schema: only(
    directoryObjects(topology)
      .filter(({ commonName: cn }) => cn.known && /^ms-Exch-Schema-Version-Pt$/i.test(cn.value))
      .map(({ rangeUpper }) => rangeUpper),
  ),
  organization: only(organizationConfigs(topology).map(({ objectVersion }) => objectVersion)),
}));

function only(values: readonly Known<number>[]): Known<number> {
  const [first, ...others] = values.filter((value) => value.known);
  return first !== undefined && others.every((other) => other.value === first.value)
    ? first
    : { known: false, reason: 'absent' };
}
