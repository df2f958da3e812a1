import { describe, expect, test } from 'vitest';
import { computer, export55, type Row55, sayings } from '../support/export55.ts';
import { EXCHANGE_55, exchangeContainer, organization, server2000 } from '../support/ldif2000.ts';
import { resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const says = (text: string) => sayings(resultOf('Q296522', text, { do: 'install' }));
/** The 5.5 directory first, from line 1, then Active Directory. */
const both = (servers55: readonly Row55[], ...objects: readonly string[]) =>
  says(`${export55(...servers55)}\n${objects.join('')}`);
const old = (name: string, group = 'Lyon') => server2000(name, EXCHANGE_55, group);
const EX1 = computer('EX1');
const EX2 = computer('EX2');

describe('servers of 5.5 in both directories', () => {
  test('C0: the 5.5 directory is missing', () => {
    expect(says(organization() + old('EX1'))).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', []]],
      missing: ['common.lacks55.sites'],
    });
  });

  test('C0: Active Directory is missing', () => {
    expect(says(export55(EX1))).toMatchObject({ outcome: 'unknown', missing: ['common.lacks2000.servers'] });
  });

  test('C0: a site is missing, its servers aren’t gone', () => {
    expect(both([EX1], old('EX1'), old('PARIS1', 'Paris'))).toMatchObject({
      outcome: 'unknown',
      missing: ['common.lacks55.remoteSites'],
    });
  });

  test('C0: the version of a server is not known', () => {
    expect(both([EX1], server2000('EX1', ''))).toMatchObject({
      outcome: 'unknown',
      missing: ['common.lacks2000.versions'],
    });
  });

  test('C1: ForestPrep has not been run', () => {
    expect(both([EX1], exchangeContainer())).toMatchObject({
      outcome: 'notApplicable',
      says: 'notApplicable',
      points: [['C1', 'notApplicable', []]],
    });
  });

  test('C2: an Exchange 2000 server keeps both in step', () => {
    expect(both([EX1], server2000('EX1'))).toMatchObject({
      outcome: 'pass',
      says: 'passKept',
      objects: ['EX1'],
      points: [['C2', 'pass', [4]]],
    });
  });

  test('C3: one was added, one removed', () => {
    expect(both([EX1, EX2], old('EX1'), old('EX10'))).toEqual({
      outcome: 'warn',
      says: 'warn',
      objects: ['EX2', 'EX10'],
      points: [
        ['C3', 'warn', [3]],
        ['C3', 'warn', [13]],
      ],
      steps: ['fix.change', 'fix.install', 'fix.check'],
      missing: [],
    });
  });

  test('C99: the same servers', () => {
    expect(both([EX1, EX2], organization(), old('ex2'), old('EX1'))).toMatchObject({
      outcome: 'pass',
      says: 'pass',
      points: [['C99', 'pass', [12, 20]]],
      steps: ['fix.change'],
    });
  });
});

everySentenceIsSaid('Q296522');
