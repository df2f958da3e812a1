import { describe, expect, test } from 'vitest';
import { computer, configuration, connector, judge55, mtaDn, replication } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const REMOVE = { do: 'remove', server: 'EX1' } as const;
const says = (...rows: Parameters<typeof judge55>[1]) =>
  judge55(
    'Q260196',
    [computer('EX1'), computer('EX2'), configuration('Directory Replication'), ...rows],
    REMOVE,
  );
const to = (site: string) => `Northwind§${site}§1§X400:c=FR;a= ;p=Northwind;o=${site};`;
const x400 = (name: string, server = 'EX1', site = 'Paris', className = 'RFC1006-X400-Link') =>
  connector(className, name, { 'Home-MTA': mtaDn(server), 'Connected-Domains': to(site) });
const PARIS = replication('Paris');

describe('the only connector to a replicated site', () => {
  test('C0: no connectors in the export', () => {
    expect(says()).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', []]],
      missing: ['common.lacks55.connections'],
    });
  });

  test('C0: where the connector leads to is not in the export', () => {
    expect(says(connector('RFC1006-X400-Link', 'X', { 'Home-MTA': mtaDn('EX1') }), PARIS)).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', []]],
      missing: ['common.lacks55.columns'],
    });
  });

  test('C1: the directory is replicated with another site', () => {
    expect(says(x400('To Paris'), replication('Nice'))).toMatchObject({
      outcome: 'pass',
      points: [['C1', 'pass', [5]]],
    });
  });

  test('C1: no connector on the server', () => {
    expect(says(x400('To Paris', 'EX2'), PARIS)).toMatchObject({
      outcome: 'pass',
      points: [['C1', 'pass', [2]]],
    });
  });

  test('C2: another connector leads there', () => {
    expect(says(x400('To Paris'), x400('To Paris 2', 'EX2'), PARIS)).toMatchObject({
      outcome: 'pass',
      points: [['C2', 'pass', [5, 7]]],
    });
  });

  test('C3: an X.400 connector, and none else', () => {
    expect(says(x400('To Paris'), PARIS)).toEqual({
      outcome: 'fail',
      says: 'fail',
      objects: ['To Paris'],
      points: [['C3', 'fail', [5, 6]]],
      steps: ['fix.second', 'fix.giveUp', 'fix.routing'],
      missing: [],
    });
  });

  test('C3: a second one on the same server goes too', () => {
    expect(says(x400('To Paris'), x400('To Paris 2'), PARIS)).toMatchObject({
      outcome: 'fail',
      objects: ['To Paris', 'To Paris 2'],
    });
  });

  test('C4: a connector of another kind', () => {
    expect(says(x400('Dial Paris', 'EX1', 'Paris', 'RAS-X400-Link'), PARIS)).toMatchObject({
      outcome: 'warn',
      says: 'warn',
      points: [['C4', 'warn', [5, 6]]],
    });
  });
});

test('the last server of a site takes the connectors under replication along when it moves, not when it is removed', () => {
  const rows = [computer('EX1'), x400('To Paris'), PARIS];
  expect(judge55('Q260196', rows, { do: 'move-server', server: 'EX1' }).outcome).toBe('pass');
  expect(judge55('Q260196', rows, REMOVE).outcome).toBe('fail');
});

everySentenceIsSaid('Q260196');
