import { quote } from '../powershell.ts';
import { domainObjects, levelOf, partitions } from '../topology/forest.ts';
import { placeOf } from '../topology/known.ts';
import { type Domain, forests } from '../topology/objects/directory.ts';
import type { Topology } from '../topology/topology.ts';
import type { Fix, Missing, Place } from '../types.ts';

/** Whether a domain is in mixed mode, by its own flag or by a level that excludes it; null when the paste can't tell. */
export interface Mode {
  readonly domain: string;
  readonly mixed: boolean | null;
  readonly by: 'flag' | 'level' | null;
  readonly at: readonly Place[];
}

/** Windows Server 2003: from this level on, of the domain or of the forest, no domain is in mixed mode. */
const NATIVE_ONLY = 2;

export function modeOf(topology: Topology, domain: string): Mode {
  const heads = domainObjects(topology, domain);
  const flag = heads.flatMap(({ ntMixedDomain }) => (ntMixedDomain.known ? [ntMixedDomain] : []))[0];
  if (flag !== undefined && (flag.value === 0 || flag.value === 1))
    return { domain, mixed: flag.value === 1, by: 'flag', at: [flag.at] };
  const native = [...heads.flatMap(levelsOfDomain), ...levelsOfForest(topology)].find(
    ({ level }) => level >= NATIVE_ONLY,
  );
  if (native !== undefined) return { domain, mixed: false, by: 'level', at: [native.at] };
  return { domain, mixed: null, by: null, at: heads.map((it) => placeOf(it.domainMode) ?? it.at) };
}

interface Level {
  readonly level: number;
  readonly at: Place;
}

function levelsOfDomain({ domainMode, behaviorVersion }: Domain): readonly Level[] {
  const level = domainMode.known ? levelOf(domainMode.value) : null;
  return [
    ...(domainMode.known && level !== null ? [{ level, at: domainMode.at }] : []),
    ...(behaviorVersion.known ? [{ level: behaviorVersion.value, at: behaviorVersion.at }] : []),
  ];
}

/** The level of the only forest: of two, the paste doesn't tell which one a domain is in. */
function levelsOfForest(topology: Topology): readonly Level[] {
  const [forest, ...others] = forests(topology);
  const mode = others.length === 0 ? forest?.forestMode : undefined;
  const level = mode?.known === true ? levelOf(mode.value) : null;
  const held = partitions(topology);
  return [
    ...(mode?.known === true && level !== null ? [{ level, at: mode.at }] : []),
    ...(held.length === 1
      ? held.flatMap((it) =>
          it.behaviorVersion.known ? [{ level: it.behaviorVersion.value, at: it.behaviorVersion.at }] : [],
        )
      : []),
  ];
}

/** Prints the flag of a domain, with the name of the domain beside it. */
export function missingMode(domain: string): Missing {
  const at = quote(domain);
  return {
    what: { key: 'missing.mode', args: { domain } },
    command:
      `Get-ADObject -Identity (Get-ADDomain -Server ${at}).DistinguishedName -Server ${at} ` +
      `-Properties nTMixedDomain,'msDS-Behavior-Version' | Format-List DistinguishedName,nTMixedDomain,msDS-Behavior-Version`,
  };
}

/** A domain really in mixed mode has no Active Directory Web Services, so that the console raises it. */
export function fixMode(domain: string): readonly Fix[] {
  return [
    {
      text: { key: 'fix.show', args: { domain } },
      command: `nltest /dclist:${/^[\w.-]+$/.test(domain) ? domain : '<domain>'}`,
    },
    { text: { key: 'fix.raise', args: { domain } }, command: 'domain.msc' },
    { text: { key: 'fix.replicate', args: {} }, command: 'repadmin /replsummary' },
  ];
}
