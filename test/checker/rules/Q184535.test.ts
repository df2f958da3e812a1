import { describe, expect, test } from 'vitest';
import { computer, configuration, connector, judge55, replication, type Row55 } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const scenario = { do: 'move-server', server: 'EX1' } as const;
const containers = (site: string) => [
  configuration('Connections', {}, site),
  configuration('Directory Replication', {}, site),
];
const toLyon = { 'Connected-Domains': 'Northwind§Lyon§1§X400:c=FR;a= ;p=Northwind;o=Lyon;' };

/** EX1 alone in Lyon, and Paris. From line 6 on. */
const judge = (...rows: readonly Row55[]) =>
  judge55('Q184535', [computer('EX1'), computer('PAR1', 'Paris'), ...containers('Paris'), ...rows], scenario);

describe('Q184535', () => {
  test('C99: nothing is left of the site', () => {
    expect(judge()).toMatchObject({
      outcome: 'pass',
      says: 'pass',
      points: [['C99', 'pass', [2]]],
      steps: [],
    });
  });

  test('C1: other servers stay', () => {
    expect(judge(computer('EX2'))).toMatchObject({
      outcome: 'pass',
      says: 'passOpen',
      objects: ['EX2'],
      points: [['C1', 'pass', [6]]],
      steps: ['fix.uninstall'],
    });
  });

  test('C2: a directory replication connector of another site', () => {
    expect(judge(replication('Lyon', {}, 'Paris'))).toMatchObject({
      outcome: 'pass',
      says: 'passOpen',
      points: [['C2', 'pass', [6]]],
      steps: ['fix.replication', 'fix.consistency'],
    });
  });

  test('C3: a messaging connector of another site, to Lyon and not to Lyon2', () => {
    const other = toLyon['Connected-Domains'].replace('Lyon', 'Lyon2');
    expect(
      judge(
        connector('RFC1006-X400-Link', 'To Lyon', toLyon, 'Paris'),
        connector('RFC1006-X400-Link', 'To Lyon2', { 'Connected-Domains': other }, 'Paris'),
      ),
    ).toMatchObject({ points: [['C3', 'pass', [6]]], steps: ['fix.messaging', 'fix.consistency'] });
  });

  const HUB = [
    computer('ROM1', 'Rome'),
    ...containers('Rome'),
    replication('Lyon', {}, 'Paris'),
    replication('Lyon', {}, 'Rome'),
  ];

  test('C4: the last server leaves a site that two others are connected through', () => {
    expect(judge(...HUB)).toMatchObject({
      outcome: 'warn',
      says: 'warn',
      objects: ['Paris', 'Rome'],
      points: [
        ['C2', 'pass', [9]],
        ['C2', 'pass', [10]],
        ['C4', 'warn', [9]],
        ['C4', 'warn', [10]],
      ],
      steps: ['fix.path', 'fix.replication', 'fix.consistency'],
    });
  });

  test('C4: while other servers stay, it is for information', () => {
    const { outcome, points } = judge(...HUB, computer('EX2'));
    expect(outcome).toBe('pass');
    expect(points.slice(-2)).toEqual([
      ['C4', 'pass', [9]],
      ['C4', 'pass', [10]],
    ]);
  });

  test('C0: one site only, or sites without their connectors', () => {
    expect(judge55('Q184535', [computer('EX1')], scenario)).toMatchObject({
      outcome: 'unknown',
      missing: ['common.lacks55.otherSites'],
    });
    expect(judge55('Q184535', [computer('EX1'), computer('PAR1', 'Paris')], scenario).missing).toEqual([
      'common.lacks55.connections',
      'common.lacks55.replication',
    ]);
    expect(judge(connector('RFC1006-X400-Link', 'To Lyon', {}, 'Paris')).missing).toEqual([
      'common.lacks55.columns',
    ]);
  });
});

everySentenceIsSaid('Q184535');
