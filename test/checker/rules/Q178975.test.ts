import { describe, expect, test } from 'vitest';
import { sayings } from '../support/export55.ts';
import { EXCHANGE_55, server2000 } from '../support/ldif2000.ts';
import { resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const says = (text: string, server = 'EX1') => sayings(resultOf('Q178975', text, { do: 'install', server }));

describe('a server object of the name of the new server', () => {
  test('C0: the servers in Active Directory are not known', () => {
    const export55 = 'Obj-Class,Directory Name,Obj-Dist-Name\nOrganization,Northwind,/o=Northwind\n';
    expect(says(export55)).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', []]],
      missing: ['common.lacks2000.servers'],
    });
  });

  test('C1: to rebuild the server, its object is needed; C2: for a fresh installation, it is in the way', () => {
    expect(says(server2000('EX1') + server2000('EX2'))).toEqual({
      outcome: 'fail',
      says: 'fail',
      objects: ['EX1'],
      points: [
        ['C1', 'pass', [1]],
        ['C2', 'fail', [1]],
      ],
      steps: ['fix.recover', 'fix.delete', 'fix.subkeys', 'fix.again'],
      missing: [],
    });
  });

  test('C2: in whatever administrative group', () => {
    expect(says(server2000('EX2') + server2000('ex1', EXCHANGE_55, 'Paris'))).toMatchObject({
      outcome: 'fail',
      objects: ['ex1'],
    });
  });

  test('C4: there is none, and the registry isn’t in any export: C3 and C99 are what the administrator finds there', () => {
    expect(says(server2000('EX10'))).toMatchObject({
      outcome: 'unknown',
      points: [['C4', 'unknown', []]],
      steps: ['fix.subkeys', 'fix.again'],
      missing: ['point.C4'],
    });
  });
});

everySentenceIsSaid('Q178975');
