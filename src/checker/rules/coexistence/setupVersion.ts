import type { Question } from '../../rule.ts';
import { parseVersion } from '../../topology/values.ts';
import { productOf, type Version } from '../../topology/versions.ts';
import type { Missing, Target } from '../../types.ts';

/** What tells the version of Setup's media, where only its product is chosen. */
export const MISSING_MEDIA: Missing = {
  what: { key: 'common.coexistence.missing.media', args: {} },
  command: "(Get-Item '<media>\\Setup\\ServerRoles\\Common\\ExSetup.exe').VersionInfo.ProductVersion",
};

/**
 * The build of Setup, from the log that the scenario was read from. null where the administrator chose the scenario: a
 * log may then be of an earlier run, from other media.
 */
export function setupVersion({ topology, scenario }: Question): Version | null {
  if (scenario.inferredFrom === undefined) return null;
  const text = topology.runs.at(-1)?.setupVersion?.value;
  const version = text === undefined ? null : parseVersion(text);
  return version !== null && productOf(version)?.product === scenario.to ? version : null;
}

/** The version that Setup is to install; the engine asks a rule with `targets` only when one of them is chosen. */
export function chosenTarget({ scenario }: Question): Target {
  if (scenario.to === null)
    throw new TypeError('A rule that depends on the version to install was asked without one: choose it.');
  return scenario.to;
}
