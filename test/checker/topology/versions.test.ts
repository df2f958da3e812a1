import { describe, expect, test } from 'vitest';
import { isAtLeast, productOf, readVersion, type Version } from '../../../src/checker/topology/versions.ts';
import {
  COEXISTENCE,
  DIRECTORY_LEVELS,
  PRODUCTS,
  RELEASES,
} from '../../../src/checker/topology/versionTable.ts';

function nameOf(text: string): string | null {
  const version = readVersion(text);
  const release = version === null ? null : productOf(version);
  return release === null ? null : `${release.product} ${release.cu}`;
}

describe('the release of a version, at its build, just below and above', () => {
  test.each([
    ['8.3.83.6', '2007 SP3', '2007 SP2 RU5', '8.3.83.5', '2007 SP3'],
    ['8.3.298.3', '2007 SP3 RU10', '2007 SP3 RU9', '8.3.300.0', '2007 SP3 RU10'],
    ['14.3.123.4', '2010 SP3', '2010 SP2 RU8', '14.3.145.9', '2010 SP3'],
    ['14.3.266.2', '2010 SP3 RU11', '2010 SP3 RU10', '14.3.266.3', '2010 SP3 RU11'],
    ['15.0.847.32', '2013 SP1', '2013 CU3', '15.0.847.62', '2013 SP1'],
    ['15.0.1130.7', '2013 CU10', '2013 CU9', '15.0.1130.8', '2013 CU10'],
    ['15.0.1497.2', '2013 CU23', '2013 CU22', '15.0.1497.48', '2013 CU23'],
    ['15.1.1591.10', '2016 CU11', '2016 CU10', '15.1.1712.0', '2016 CU11'],
    ['15.1.2507.6', '2016 CU23', '2016 CU22', '15.1.2507.61', '2016 CU23'],
    ['15.2.221.12', '2019 RTM', '2019 Preview', '15.2.221.18', '2019 RTM'],
    ['15.2.1544.4', '2019 CU14', '2019 CU13', '15.2.1544.39', '2019 CU14'],
    ['15.2.1748.10', '2019 CU15', '2019 CU14', '15.2.2561.0', '2019 CU15'],
    ['15.2.2562.17', 'SE RTM', '2019 CU15', '15.2.2562.46', 'SE RTM'],
  ])('%s', (at, name, below, above, nameAbove) => {
    const [major, minor, build] = at.split('.').map(Number);
    expect(nameOf(at)).toBe(name);
    expect(nameOf(`${major}.${minor}.${(build ?? 0) - 1}.99`)).toBe(below);
    expect(nameOf(above)).toBe(nameAbove);
  });

  test('the revision parts releases of one build only', () => {
    expect(nameOf('8.3.279.5')).toBe('2007 SP3 RU8 v2');
    expect(nameOf('8.3.279.4')).toBe('2007 SP3 RU8');
    expect(nameOf('15.1.225.16')).toBe('2016 Preview');
    expect(nameOf('15.1.225.42')).toBe('2016 RTM');
    // versionNumber holds no revision.
    expect(productOf([15, 1, 225, 0])).toEqual({ product: '2016', cu: 'RTM' });
  });

  test.each([
    ['15.0.100.0', '2013 null'],
    ['15.3.1.0', null],
    ['4.0.994.6', null],
  ])('%s is no release that is known', (text, name) => {
    expect(nameOf(text)).toBe(name);
  });
});

test.each([
  ['15.1.2507.6', [15, 1, 2507, 6]],
  ['15.01.2507.006', [15, 1, 2507, 6]],
  ['Version 15.1 (Build 2507.6)', [15, 1, 2507, 6]],
  ['Version 15.1 (Build 32507.6)', [15, 1, 2507, 6]],
  ['Version 6.5 (Build 6944.4)', [6, 5, 6944, 4]],
  ['Version 6.5 (Build 7638.2: Service Pack 2)', [6, 5, 7638, 2]],
  ['Version 6.0 (Build 6249.4: Service Pack 3)', [6, 0, 6249, 4]],
  ['1942063563', [15, 1, 2507, 0]],
  ['1942063232', [15, 1, 2176, 0]],
  ['1942127384', [15, 2, 792, 0]],
  ['1912832083', [8, 3, 83, 0]],
  ['1937998344', [14, 3, 520, 0]],
  ['6944', null],
  ['9999999999', null],
  ['Exchange 2016 CU23', [15, 1, 2507, 6]],
  ['Microsoft Exchange Server 2019 Cumulative Update 14', [15, 2, 1544, 4]],
  ['Exchange Server 2010 SP3 RU11', [14, 3, 266, 2]],
  ['Exchange 2010 SP3 Update Rollup 11', [14, 3, 266, 2]],
  ['Exchange 2013 SP1', [15, 0, 847, 32]],
  ['Exchange SE RTM', [15, 2, 2562, 17]],
  ['Exchange 2016 CU99', null],
  ['Exchange 2016', null],
])('version %s', (text, version) => {
  expect(readVersion(text)).toEqual(version);
});

describe('a version at or above another', () => {
  const minimum: Version = [14, 3, 266, 2];
  test.each<[Version, boolean]>([
    [[14, 3, 266, 1], false],
    [[14, 3, 266, 2], true],
    [[14, 3, 266, 3], true],
    [[14, 3, 265, 9], false],
    [[14, 3, 267, 0], true],
    [[14, 2, 999, 9], false],
    [[8, 9, 999, 9], false],
    [[15, 0, 1, 0], true],
    // versionNumber holds no revision.
    [[14, 3, 266, 0], true],
  ])('%j: %s', (version, expected) => {
    expect(isAtLeast(version, minimum)).toBe(expected);
  });
});

describe('the table', () => {
  test.each(PRODUCTS)('%s: newest first, every build parsed and found again', (product) => {
    const versions = RELEASES[product].map(([build]) => readVersion(build));
    expect(versions).not.toContain(null);
    const numbers = versions.map((it) => (it ?? []).reduce((sum, part) => sum * 100_000 + part, 0));
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    for (const [build, name] of RELEASES[product]) expect(nameOf(build)).toBe(`${product} ${name}`);
  });

  test('minimums and levels name releases that exist', () => {
    const names = (product: (typeof PRODUCTS)[number]) => RELEASES[product].map(([, name]) => name);
    const builds = Object.values(RELEASES).flatMap((rows) => rows.map(([build]) => build));
    for (const { minimum, from, disputed, servicePack } of COEXISTENCE) {
      if (minimum !== null && minimum !== 'blocked') expect(builds).toContain(minimum);
      if (from !== undefined) expect(builds).toContain(from);
      if (disputed !== undefined) expect(builds).toContain(disputed);
      if (servicePack !== undefined) expect(builds).toContain(servicePack);
    }
    for (const { product, release } of DIRECTORY_LEVELS) expect(names(product)).toContain(release);
  });
});
