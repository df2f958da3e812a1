import { describe, expect, test } from 'vitest';
import { computer, configuration, judge55 } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const says = (...rows: Parameters<typeof judge55>[1]) =>
  judge55('Q258923', [computer('EX1'), ...rows], { do: 'install' });
const disabled = (values: string, site = 'Lyon') =>
  configuration('Site-Addressing', { 'Disabled-Gateway-Proxy': values }, site);

describe('address types that are switched off', () => {
  test('C0: Site Addressing is not in the export', () => {
    expect(says()).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', []]],
      missing: ['common.lacks55.object'],
    });
  });

  test('C0: the column is not in the export', () => {
    expect(says(configuration('Site-Addressing', { 'Gateway-Proxy': 'MS:NORTHWIND/LYON' }))).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', []]],
      missing: ['common.lacks55.columns'],
    });
  });

  test('C1: some are, whatever the type', () => {
    expect(says(disabled('CCMAIL:%MS:'))).toMatchObject({
      outcome: 'warn',
      says: 'warn',
      objects: ['Lyon'],
      points: [['C1', 'warn', [3]]],
      steps: ['fix.note', 'fix.clear', 'fix.join'],
      missing: [],
    });
  });

  test('C1 of one site, C0 of another: any may be the site to join', () => {
    expect(says(disabled('CCMAIL:'), computer('EX2', 'Paris'))).toMatchObject({
      outcome: 'warn',
      points: [
        ['C0', 'unknown', []],
        ['C1', 'warn', [3]],
      ],
    });
  });

  test('C99: none is', () => {
    expect(says(disabled(''), disabled('', 'Paris'))).toMatchObject({
      outcome: 'pass',
      points: [['C99', 'pass', [3, 4]]],
      steps: [],
    });
  });
});

test('the Move Server Wizard too; without an export of 5.5 it can’t be told', () => {
  expect(judge55('Q258923', [computer('EX1'), disabled('CCMAIL:')], { do: 'move-server' }).outcome).toBe(
    'warn',
  );
  expect(judge55('Q258923', [{ 'Obj-Class': 'Organization' }], { do: 'move-server' })).toMatchObject({
    outcome: 'unknown',
    missing: ['common.lacks55.sites'],
  });
});

everySentenceIsSaid('Q258923');
