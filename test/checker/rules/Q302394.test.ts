import { describe, expect, test } from 'vitest';
import { component, computer, export55, sayings } from '../support/export55.ts';
import { EXCHANGE_55, groupDn, ldif, server2000, serverDn2000 } from '../support/ldif2000.ts';
import { resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const says = (...texts: readonly string[]) =>
  sayings(resultOf('Q302394', texts.join('\n'), { do: 'upgrade' }));

const OLD = computer('OLD1');
const PRIVATE = component('OLD1', 'Microsoft Private MDB');
const PUBLIC = component('OLD1', 'Microsoft Public MDB');
const NEW = server2000('NEW1');
const treeDn = (name: string) => `CN=${name},CN=Folder Hierarchies,${groupDn('Lyon')}`;
const tree = (name: string, msExchPFTreeType: string) =>
  ldif(treeDn(name), ['msExchPFTree'], { msExchPFTreeType });
const store = (server: string, of = 'Public Folders') =>
  ldif(
    `CN=Public Folder Store (${server}),CN=First Storage Group,CN=InformationStore,${serverDn2000(server)}`,
    ['msExchMDB', 'msExchPublicMDB'],
    { msExchOwningServer: serverDn2000(server), msExchOwningPFTree: treeDn(of) },
  );
const MAPI = tree('Public Folders', '1');
/** Shows that the export has stores. */
const OTHER = store('NEW9');

describe('a site with 5.5 and 2000', () => {
  test('C0: the servers in Active Directory are not known', () => {
    expect(says(export55(OLD))).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', []]],
      missing: ['common.lacks2000.servers'],
    });
  });

  test.each([
    ['a version', [export55(OLD), server2000('NEW1', '')], 'common.lacks2000.versions'],
    ['the stores', [export55(OLD), NEW], 'common.lacks2000.folderStores'],
    ['the tree of a store', [export55(OLD), NEW + store('NEW1')], 'common.lacks2000.folderTrees'],
    ['the stores of 5.5', [export55(OLD), NEW + OTHER + MAPI], 'common.lacks55.components'],
  ])('C0: %s', (_, texts, missing) => {
    expect(says(...texts)).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', []]],
      missing: [missing],
    });
  });

  test.each([
    ['only 2000', NEW],
    ['only 5.5', server2000('OLD1', EXCHANGE_55)],
    ['both, in two sites', NEW + server2000('OLD1', EXCHANGE_55, 'Paris')],
  ])('C1: %s', (_, ldifs) => {
    expect(says(ldifs)).toMatchObject({ outcome: 'notApplicable', says: 'notApplicable' });
  });

  test('C2: a MAPI store on 2000', () => {
    expect(says(export55(OLD), NEW + store('NEW1') + MAPI)).toMatchObject({
      outcome: 'pass',
      says: 'pass',
      points: [['C2', 'pass', [12]]],
    });
  });

  test('C3: no public store at all', () => {
    expect(says(export55(OLD, PRIVATE), NEW + OTHER + MAPI)).toMatchObject({
      outcome: 'warn',
      objects: ['Lyon'],
      points: [['C3', 'warn', [5]]],
      steps: ['fix.store', 'fix.replica', 'fix.affinity', 'fix.test'],
    });
  });

  test('C3: a store of another tree is none for MAPI', () => {
    expect(says(export55(OLD, PRIVATE), NEW + store('NEW1', 'Web') + tree('Web', '2')).outcome).toBe('warn');
  });

  test('C5: a public store on 5.5: C4, replicas or affinity, only the administrator can confirm', () => {
    expect(says(export55(OLD, PUBLIC), NEW + OTHER + MAPI)).toMatchObject({
      outcome: 'unknown',
      points: [['C5', 'unknown', [5]]],
      missing: ['point.C5'],
    });
  });
});

everySentenceIsSaid('Q302394');
