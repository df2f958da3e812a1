import type { Question } from '../rule.ts';
import { levelsOf } from '../topology/organizationLevel.ts';
import { isAtLeast, productOf, readVersion, type Version } from '../topology/versions.ts';
import { DIRECTORY_LEVELS, type DirectoryLevel } from '../topology/versionTable.ts';
import type { LoggedSetting } from '../types.ts';
import { setupVersion } from './coexistence/setupVersion.ts';
import { loggedSetting } from './loggedSetting.ts';

/** What the directory is compared by. */
export type LevelKind = 'schema' | 'organization' | 'domain';

/**
 * Whether the directory is behind the Setup that runs. `newest`: at the newest level that is known of a version whose
 * later builds may raise it (Exchange SE). null between the first and the last release, where the build of Setup decides,
 * and when no version is chosen.
 */
export function levelState(
  question: Question,
  kind: LevelKind,
  value: number,
): 'behind' | 'enough' | 'newest' | null {
  const setup = setupVersion(question);
  const exact = setup === null ? null : levelOfBuild(setup);
  if (exact !== null) return value < exact[kind] ? 'behind' : 'enough';
  const { to } = question.scenario;
  if (to === null) return null;
  const { first, newest } = levelsOf(to);
  if (value < first[kind]) return 'behind';
  if (value < newest[kind]) return null;
  return to === 'SE' ? 'newest' : 'enough';
}

/** The first build of each level. */
const LEVELS: readonly { readonly level: DirectoryLevel; readonly from: Version }[] =
  DIRECTORY_LEVELS.flatMap((level) => {
    const from = readVersion(`Exchange ${level.product} ${level.release}`);
    return from === null ? [] : [{ level, from }];
  });

/** The level that a build of Setup brings: that of the newest release of its product that isn't newer than it. */
function levelOfBuild(setup: Version): DirectoryLevel | null {
  const product = productOf(setup)?.product;
  const reached = LEVELS.filter(
    ({ level, from }) =>
      level.product === product &&
      // A build of Exchange SE that isn't known yet may have a level of its own.
      (product === 'SE' ? from[2] === setup[2] : isAtLeast(setup, from)),
  );
  return reached.at(-1)?.level ?? null;
}

/**
 * A setting that depends on the build of Setup: only where the log is of the run that is judged, or an excerpt that
 * doesn't name its build.
 */
export function settingOfRun({ topology, scenario }: Question, name: string): LoggedSetting | null {
  const named = topology.runs.at(-1)?.setupVersion ?? null;
  return scenario.inferredFrom !== undefined || named === null ? loggedSetting(topology, name) : null;
}
