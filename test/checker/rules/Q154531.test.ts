import { describe, expect, test } from 'vitest';
import { computer, configuration, judge55, serverDn } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const keys = (host: string) =>
  configuration('Site Encryption Configuration', { 'KM-Server': host && serverDn(host) });
/** EX1 and EX2 in Lyon. The encryption configuration is line 4. */
const judge = (host: string, action: 'remove' | 'move-server' = 'remove') =>
  judge55('Q154531', [computer('EX1'), computer('EX2'), keys(host)], { do: action, server: 'EX1' });

describe('Q154531', () => {
  test.each(['remove', 'move-server'] as const)('C1: the server hosts Key Management: %s', (action) => {
    expect(judge('EX1', action)).toEqual({
      outcome: 'warn',
      says: 'warnHost',
      objects: ['Site Encryption Configuration'],
      points: [['C1', 'warn', [4]]],
      steps: ['fix.prepare', 'fix.removeHere', 'fix.installThere', 'fix.otherSites'],
      missing: [],
    });
  });

  test('C2: the host is gone', () => {
    expect(judge('EX10')).toMatchObject({
      outcome: 'warn',
      says: 'warn',
      objects: ['EX10'],
      points: [['C2', 'warn', [4]]],
      steps: ['fix.leftOver'],
    });
  });

  test('C99: another server, or none', () => {
    for (const host of ['EX2', '']) {
      expect(judge(host)).toMatchObject({ outcome: 'pass', points: [['C99', 'pass', [4]]] });
    }
  });

  test('C0: the object, the column, or the servers that show whether the host is gone', () => {
    const rows = [computer('EX1'), computer('EX2')];
    const scenario = { do: 'remove', server: 'EX1' } as const;
    expect(judge55('Q154531', rows, scenario)).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', []]],
      missing: ['common.lacks55.object'],
    });
    const withoutColumn = [...rows, configuration('Site Encryption Configuration')];
    expect(judge55('Q154531', withoutColumn, scenario).missing).toEqual(['common.lacks55.columns']);
    const dutyOnly = [keys('EX2'), configuration('Site-Addressing', { 'RID-Server': serverDn('EX1') })];
    expect(judge55('Q154531', dutyOnly, scenario).missing).toEqual(['common.lacks55.servers']);
  });
});

everySentenceIsSaid('Q154531');
