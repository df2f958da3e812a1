import { describe, expect, test } from 'vitest';
import {
  component,
  computer,
  configuration,
  judge55,
  recipient,
  type Row55,
  serverDn,
} from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const publicMdb = (server: string) => `${serverDn(server)}/cn=Microsoft Public MDB`;

/** Who has the duties of the site; '' for nobody. */
interface Duties {
  readonly routing?: string;
  readonly addressBook?: string;
  readonly siteFolders?: string;
  readonly keys?: string;
}

/** EX1 and EX2 in Lyon with public stores, and duties on EX2. Duties from line 6 on, more rows from line 12 on. */
function judge(duties: Duties, ...more: readonly Row55[]) {
  const { routing = 'EX2', addressBook = 'EX2', siteFolders = 'EX2', keys = 'EX2' } = duties;
  return judge55(
    'Q152959',
    [
      computer('EX1'),
      computer('EX2'),
      component('EX1', 'Microsoft Public MDB'),
      component('EX2', 'Microsoft Public MDB'),
      configuration('Site-Addressing', { 'RID-Server': serverDn(routing) }),
      configuration('DS Site Configuration', { 'Off-Line-AB-Server': serverDn(addressBook) }),
      configuration('Information Store Site Configuration', { 'Site-Folder-Server': publicMdb(siteFolders) }),
      configuration('Site Encryption Configuration', { 'KM-Server': serverDn(keys) }),
      recipient('Mailbox', 'YannickB', { 'Home-Server': 'EX2' }),
      recipient('Public-Folder', 'Sales', { 'Home-MDB': publicMdb('EX2') }),
      ...more,
    ],
    { do: 'remove', server: 'EX1' },
  );
}
const EMPTY = ['C8', 'unknown', []];

describe('Q152959', () => {
  test('C2: routing calculation server', () => {
    expect(judge({ routing: 'EX1' })).toEqual({
      outcome: 'fail',
      says: 'fail',
      objects: ['Site Addressing'],
      points: [['C2', 'fail', [6]], EMPTY],
      steps: ['fix.systemFolders', 'fix.routing', 'fix.trial'],
      missing: ['point.C8'],
    });
  });

  test('C3: offline address book server', () => {
    const { points, steps } = judge({ addressBook: 'EX1' });
    expect(points).toEqual([['C3', 'fail', [7]], EMPTY]);
    expect(steps).toContain('fix.addressBook');
  });

  test('C4: no other server has a public information store', () => {
    const rows = [
      computer('EX1'),
      computer('EX2'),
      component('EX1', 'Microsoft Public MDB'),
      component('EX2', 'Microsoft MTA'),
    ];
    const { outcome, objects, points, steps } = judge55('Q152959', rows, { do: 'remove', server: 'EX1' });
    expect({ outcome, objects }).toEqual({ outcome: 'fail', objects: ['Microsoft Public MDB'] });
    expect(points).toContainEqual(['C4', 'fail', [2]]);
    expect(steps).toEqual(['fix.store', 'fix.systemFolders', 'fix.trial']);
  });

  test('C5: site folder server, and another public store to take the folders', () => {
    const { outcome, points, steps } = judge({ siteFolders: 'EX1' });
    expect(outcome).toBe('warn');
    expect(points).toEqual([['C5', 'warn', [8]], EMPTY]);
    expect(steps).toEqual(['fix.systemFolders', 'fix.siteFolders', 'fix.trial']);
  });

  test('C6: mailboxes and public folders', () => {
    const { points, objects, steps } = judge(
      {},
      recipient('Mailbox', 'ClaireV', { 'Home-Server': 'EX1' }),
      recipient('Public-Folder', 'Projects', { 'Home-MDB': publicMdb('EX1') }),
    );
    expect(points).toEqual([['C6', 'fail', [12]], ['C6', 'fail', [13]], EMPTY]);
    expect(objects).toEqual(['ClaireV', 'Projects']);
    expect(steps).toContain('fix.recipients');
  });

  test('C6: of many mailboxes the first ten are named', () => {
    const mailboxes = Array.from({ length: 11 }, (_, index) =>
      recipient('Mailbox', `user${String(index)}`, { 'Home-Server': 'EX1' }),
    );
    const { points, objects } = judge({}, ...mailboxes);
    expect(points[0]).toEqual(['C6', 'fail', [12, 13, 14, 15, 16, 17, 18, 19, 20, 21]]);
    expect(objects).toHaveLength(10);
  });

  test('C7: Key Management server', () => {
    const { points, steps } = judge({ keys: 'EX1' });
    expect(points).toEqual([['C7', 'fail', [9]], EMPTY]);
    expect(steps).toContain('fix.keyManagement');
  });

  test('C8, C99: replicas are in no export, so nothing above is never a pass', () => {
    expect(judge({})).toMatchObject({
      outcome: 'unknown',
      says: 'common.unknown55',
      points: [EMPTY],
      missing: ['point.C8'],
    });
  });

  test('EX1 is not EX10', () => {
    expect(judge({ routing: 'EX10', addressBook: 'EX10', siteFolders: 'EX10', keys: 'EX10' }).points).toEqual(
      [EMPTY],
    );
  });

  test('C1: the only server of the site', () => {
    const rows = [computer('EX1'), configuration('Site-Addressing', { 'RID-Server': serverDn('EX1') })];
    expect(judge55('Q152959', rows, { do: 'remove', server: 'EX1' })).toMatchObject({
      outcome: 'notApplicable',
      points: [['C1', 'notApplicable', [2]]],
      missing: [],
    });
  });

  test('C0: the site, its configuration, its recipients and stores', () => {
    const lacks = judge55('Q152959', [computer('EX1'), computer('EX2')], { do: 'remove', server: 'EX1' });
    expect(lacks).toMatchObject({ outcome: 'unknown' });
    expect(lacks.steps).toEqual(['fix.systemFolders']);
    expect(lacks.missing).toEqual([
      ...Array<string>(4).fill('common.lacks55.object'),
      'common.lacks55.mailboxes',
      'common.lacks55.folders',
      'common.lacks55.components',
      'point.C8',
    ]);
    const elsewhere = judge55('Q152959', [computer('EX2')], { do: 'remove' });
    expect(elsewhere.outcome).toBe('notApplicable');
  });

  test('C0: a column', () => {
    const rows = [computer('EX1'), computer('EX2'), configuration('Site-Addressing')];
    const { missing } = judge55('Q152959', rows, { do: 'remove', server: 'EX1' });
    expect(missing).toContain('common.lacks55.columns');
  });
});

everySentenceIsSaid('Q152959');
