import type { Target } from '../types.ts';
import { isAtLeast, productOf, readVersion, type Version } from './versions.ts';
import { COEXISTENCE, type Product } from './versionTable.ts';

/** A release with its names: `14.3.266.2`, `SP3 RU11`. */
export interface NamedBuild {
  readonly version: Version;
  readonly build: string;
  readonly release: string;
}

/** Which builds of an older product Setup of a target accepts beside it. */
export interface AcceptedBuilds {
  /** Below it, Setup refuses a server for certain. */
  readonly floor: NamedBuild;
  /** From it on, Setup accepts a server. */
  readonly minimum: NamedBuild;
  /**
   * Why a build between the two tells nothing: the directory may not show the update rollup, or sources differ on the
   * minimum. null where there is nothing between.
   */
  readonly between: 'rollup' | 'disputed' | null;
}

/**
 * The builds of a product that a target's Setup accepts, by the table.
 * @throws TypeError for a pair that has no minimum
 */
export function acceptedBuilds(target: Target, product: Product): AcceptedBuilds {
  const entry = entriesOf(target, product).find(({ from }) => from === undefined);
  const { minimum = null, servicePack, disputed } = entry ?? {};
  if (minimum === null || minimum === 'blocked')
    throw new TypeError(`Expected a minimum of Exchange ${product} for ${target}; found ${minimum}.`);
  return {
    floor: namedBuild(servicePack ?? disputed ?? minimum),
    minimum: namedBuild(minimum),
    between: servicePack !== undefined ? 'rollup' : disputed !== undefined ? 'disputed' : null,
  };
}

/**
 * Whether a target's Setup refuses every server of a product; null where that depends on its build, which isn't known.
 * @param setup version of Setup; null when only the target is known
 */
export function refusesAll(target: Target, product: Product, setup: Version | null): boolean | null {
  const blocked = entriesOf(target, product).find(({ minimum }) => minimum === 'blocked');
  if (blocked === undefined) return false;
  if (blocked.from === undefined) return true;
  return setup === null ? null : isAtLeast(setup, namedBuild(blocked.from).version);
}

const entriesOf = (target: Target, product: Product) =>
  COEXISTENCE.filter((it) => it.target === target && it.product === product);

function namedBuild(build: string): NamedBuild {
  const version = readVersion(build);
  const release = version === null ? null : (productOf(version)?.cu ?? null);
  if (version === null || release === null) throw new TypeError(`Expected a known build; found ${build}.`);
  return { version, build, release };
}
