import { describe, expect, test } from 'vitest';
import { computer, configuration, judge55, type Row55, serverDn } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const scenario = { do: 'remove' } as const;

/** The duties of a site, each with its server. */
const duties = (
  routing: string,
  siteFolders: string,
  addressBook: string,
  site = 'Lyon',
): readonly Row55[] => [
  configuration('Site-Addressing', { 'RID-Server': routing && serverDn(routing, site) }, site),
  configuration(
    'Information Store Site Configuration',
    { 'Site-Folder-Server': siteFolders && `${serverDn(siteFolders, site)}/cn=Microsoft Public MDB` },
    site,
  ),
  configuration(
    'DS Site Configuration',
    { 'Off-Line-AB-Server': addressBook && serverDn(addressBook, site) },
    site,
  ),
];

/** EX1 and EX2 in Lyon. Duties from line 4 on. */
const judge = (...rows: readonly Row55[]) =>
  judge55('Q152960', [computer('EX1'), computer('EX2'), ...rows], scenario);

describe('Q152960', () => {
  test('C99: all duties are on servers of the site; one answer for the organization', () => {
    expect(judge(...duties('EX1', 'EX2', 'EX1'))).toEqual({
      outcome: 'pass',
      says: 'pass',
      objects: [],
      points: [['C99', 'pass', [4, 5, 6]]],
      steps: [],
      missing: [],
    });
  });

  test('C1: routing calculation server that is gone', () => {
    expect(judge(...duties('EX3', 'EX2', 'EX1'))).toMatchObject({
      outcome: 'warn',
      objects: ['Lyon/RID-Server'],
      points: [['C1', 'warn', [4]]],
      steps: ['fix.wait', 'fix.routing'],
    });
  });

  test('C2: site folder server that is gone', () => {
    expect(judge(...duties('EX1', 'EX10', 'EX1'))).toMatchObject({
      points: [['C2', 'warn', [5]]],
      steps: ['fix.wait', 'fix.siteFolders', 'fix.systemFolders'],
    });
  });

  test('C3: offline address book server that is gone', () => {
    expect(judge(...duties('EX1', 'EX1', 'EX3'))).toMatchObject({
      points: [['C3', 'warn', [6]]],
      steps: ['fix.addressBook'],
    });
  });

  test('C4: nobody has the duty', () => {
    expect(judge(...duties('', 'EX1', 'EX1'))).toMatchObject({
      outcome: 'warn',
      objects: ['Lyon/RID-Server'],
      points: [['C4', 'warn', [4]]],
    });
  });

  test('each site counts by its own servers', () => {
    const { objects, points } = judge(
      ...duties('EX1', 'EX1', 'EX1'),
      computer('PAR1', 'Paris'),
      ...duties('EX1', 'PAR1', 'PAR1', 'Paris'),
    );
    expect(objects).toEqual(['Paris/RID-Server']);
    expect(points).toEqual([['C1', 'warn', [8]]]);
  });

  test('C0: objects, columns, servers, or any site', () => {
    expect(judge(configuration('Site-Addressing', {})).missing).toEqual([
      'common.lacks55.columns',
      'common.lacks55.object',
      'common.lacks55.object',
    ]);
    expect(judge55('Q152960', duties('EX1', 'EX1', 'EX1'), scenario)).toMatchObject({
      outcome: 'unknown',
      says: 'common.unknownOrganization55',
      missing: ['common.lacks55.servers'],
    });
    expect(judge55('Q152960', [], scenario).missing).toEqual(['common.lacks55.sites']);
  });
});

everySentenceIsSaid('Q152960');
