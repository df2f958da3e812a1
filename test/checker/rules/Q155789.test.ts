import { describe, expect, test } from 'vitest';
import { computer, configuration, judge55, replication, type Row55, siteDn } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const REPLICATION = configuration('Directory Replication');
/** EX1 and EX2 in Lyon; connectors from line 5 on. */
const judge = (...rows: readonly Row55[]) =>
  judge55('Q155789', [computer('EX1'), computer('EX2'), REPLICATION, ...rows], {
    do: 'remove',
    server: 'EX1',
  });
/** EX1 alone in Lyon; connectors from line 4 on. */
const asLast = (action: 'remove' | 'move-server', ...rows: readonly Row55[]) =>
  judge55('Q155789', [computer('EX1'), REPLICATION, ...rows], { do: action, server: 'EX1' });

const known = (rows: readonly Row55[]) => judge(...rows);
const TO_PARIS = 'Directory Replication Connector (Paris)';

describe('Q155789', () => {
  test('C2: the server is the bridgehead: repoint the connector instead', () => {
    expect(judge(replication('Paris', { 'Local-Bridge-Head': 'EX1' }))).toEqual({
      outcome: 'warn',
      says: 'warn',
      objects: [TO_PARIS],
      points: [['C2', 'warn', [5]]],
      steps: ['fix.repoint'],
      missing: [],
    });
  });

  test('C2: of an unknown site', () => {
    const row = replication('Paris', {
      'Local-Bridge-Head': 'EX1',
      'Remote-Site': '',
      'Directory Name': 'Old',
    });
    expect(known([row])).toMatchObject({ objects: ['Old'], points: [['C2', 'warn', [5]]] });
  });

  test('C3: no bridgehead is named', () => {
    expect(judge(replication('Paris', { 'Local-Bridge-Head': '' }))).toMatchObject({
      outcome: 'warn',
      points: [['C3', 'warn', [5]]],
      steps: ['fix.identify'],
    });
    const row = replication('Paris', { 'Remote-Site': '', 'Directory Name': 'Old' });
    expect(judge(row).points).toEqual([['C3', 'warn', [5]]]);
  });

  test('C1: the last server of a site is removed: the site is retired', () => {
    expect(asLast('remove', replication('Paris', { 'Local-Bridge-Head': 'EX1' }))).toMatchObject({
      outcome: 'pass',
      says: 'passRetired',
      objects: [TO_PARIS],
      points: [['C1', 'pass', [4]]],
      steps: ['fix.retire', 'fix.consistency'],
    });
    expect(asLast('remove')).toMatchObject({ says: 'passRetired', points: [['C1', 'pass', [2]]] });
  });

  test('C99: moved as the last one, the server may keep its connector', () => {
    expect(asLast('move-server', replication('Paris', { 'Local-Bridge-Head': 'EX1' }))).toMatchObject({
      outcome: 'pass',
      points: [['C99', 'pass', [2]]],
    });
  });

  test('C99: another server is the bridgehead, EX10 among them', () => {
    for (const server of ['EX2', 'EX10']) {
      expect(judge(replication('Paris', { 'Local-Bridge-Head': server }))).toMatchObject({
        outcome: 'pass',
        points: [['C99', 'pass', [2]]],
      });
    }
  });

  test('C0: the connectors are not exported', () => {
    const rows = [computer('EX1'), computer('EX2')];
    expect(judge55('Q155789', rows, { do: 'remove', server: 'EX1' })).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', []]],
      missing: ['common.lacks55.replication'],
    });
  });

  test('a connector that lists its inbound sites', () => {
    const row = replication('Paris', {
      'Local-Bridge-Head': 'EX1',
      'Inbound-Sites': `${siteDn('Paris')}%${siteDn('Rome')}`,
    });
    expect(judge(row).points).toEqual([['C2', 'warn', [5]]]);
  });
});

everySentenceIsSaid('Q155789');
