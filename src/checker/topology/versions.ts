import { parseVersion } from './values.ts';
import { type Product, PRODUCTS, RELEASES, VERSION_RANGES } from './versionTable.ts';

/** [major, minor, build, revision]. */
export type Version = readonly [number, number, number, number];

/** What a version is called: `Exchange 2016 CU23` is product `2016`, release `CU23`. */
export interface Release {
  readonly product: Product;
  /** null for a build before the first release that is known. */
  readonly cu: string | null;
}

/**
 * The release of a version: the newest one that isn't newer than it, of the same product. Builds decide; the revision
 * only parts releases of one build, because a server shows its cumulative update, never a security update.
 * null for versions of no product that is known.
 */
export function productOf(version: Version): Release | null {
  const [major, minor, build, revision] = version;
  const range = VERSION_RANGES.find(
    (it) => it.major === major && it.minors.includes(minor) && build >= it.fromBuild,
  );
  if (range === undefined) return null;
  const earlier = releasesOf(range.product).filter(
    ({ version: [, m, b] }) => m < minor || (m === minor && b <= build),
  );
  const newest = earlier[0]?.version;
  const sameBuild = earlier.filter((it) => it.version[1] === newest?.[1] && it.version[2] === newest[2]);
  const exact = newest?.[1] === minor && newest[2] === build;
  const found = exact ? sameBuild.find((it) => it.version[3] <= revision) : undefined;
  return { product: range.product, cu: (found ?? earlier[0])?.name ?? null };
}

/**
 * A version in any form: `15.1.2507.6`, `15.01.2507.006`, `Version 15.1 (Build 32507.6)` of the directory, its
 * `versionNumber`, and a name such as `Exchange 2016 CU23`. null for anything else.
 */
export function readVersion(text: string): Version | null {
  return parseVersion(text) ?? parseVersionNumber(text) ?? versionOfName(text);
}

/**
 * Whether a version is at or above a minimum. In the same build a revision of 0 is enough: `versionNumber` doesn't hold
 * the revision, and no minimum shares its build with an earlier release.
 */
export function isAtLeast(version: Version, minimum: Version): boolean {
  const sameBuild = version.slice(0, 3).every((part, index) => part === minimum[index]);
  if (sameBuild) return version[3] >= minimum[3] || version[3] === 0;
  for (const index of [0, 1, 2] as const) {
    if (version[index] !== minimum[index]) return version[index] > minimum[index];
  }
  return true;
}

/** `versionNumber` of the directory: 0x70000000 | major << 22 | minor << 16 | 0x8000 | build. */
const VERSION_NUMBER_FLAGS = 0x7000_8000;

/** `1942063563` -> 15.1.2507, without its revision, which the number doesn't hold: 0. null for other numbers. */
export function parseVersionNumber(text: string): Version | null {
  if (!/^\d{10}$/.test(text.trim())) return null;
  const number = Number(text);
  // Bits beyond 31 would be lost below.
  if (number > 0x7fff_ffff || (number & VERSION_NUMBER_FLAGS) !== VERSION_NUMBER_FLAGS) return null;
  return [(number >>> 22) & 0x3f, (number >>> 16) & 0x3f, number & 0x7fff, 0];
}

/** `Exchange 2016 CU23`, `Exchange Server 2010 SP3 RU11`, `Microsoft Exchange Server SE RTM` -> the version it begins at; a product alone names none. */
export function versionOfName(text: string): Version | null {
  const match =
    /^(?:Microsoft )?Exchange(?: Server)? (\d{4}|SE|Subscription Edition)(?: (.+?))?(?: \(2022H1\))?$/i.exec(
      text.trim().replace(/\s+/g, ' '),
    );
  if (match === null) return null;
  const year = match[1]?.replace(/^(?:se|subscription edition)$/i, 'SE');
  const product = PRODUCTS.find((it) => it === year);
  if (product === undefined) return null;
  const wanted = comparable(match[2] ?? '');
  return releasesOf(product).find(({ name }) => comparable(name) === wanted)?.version ?? null;
}

/** `Cumulative Update 23` and `Update Rollup 11` in full, `SP3-RU11`, any letter case. */
function comparable(name: string): string {
  return name
    .toLowerCase()
    .replace(/cumulative update\s*/, 'cu')
    .replace(/(?:update )?rollup\s*/, 'ru')
    .replace(/service pack\s*/, 'sp')
    .replace(/[\s-]+/g, ' ');
}

interface NamedVersion {
  readonly version: Version;
  readonly name: string;
}

const parsed = new Map<Product, readonly NamedVersion[]>();

/** Newest first. */
function releasesOf(product: Product): readonly NamedVersion[] {
  const before = parsed.get(product);
  if (before !== undefined) return before;
  const releases = RELEASES[product].flatMap(([build, name]) => {
    const version = parseVersion(build);
    return version === null ? [] : [{ version, name }];
  });
  parsed.set(product, releases);
  return releases;
}
