import { describe, expect, test } from 'vitest';
import {
  computer,
  configuration,
  connector,
  judge55,
  mtaDn,
  replication,
  type Row55,
} from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const CONTAINERS = [configuration('Connections'), configuration('Directory Replication')];
const judge = (...rows: readonly Row55[]) => judge55('Q196179', rows, { do: 'move-server', server: 'EX1' });
/** EX1, EX2, EX10 and the containers; rows from line 7 on. */
const withOthers = (...rows: readonly Row55[]) =>
  judge(computer('EX1'), computer('EX2'), computer('EX10'), ...CONTAINERS, ...rows);
const on = (server: string) => ({ 'Home-MTA': server === '' ? '' : mtaDn(server) });

describe('C0', () => {
  test('the connectors are not in the export', () => {
    expect(judge(computer('EX1'), computer('EX2'))).toMatchObject({
      outcome: 'unknown',
      says: 'common.unknown55',
      missing: ['common.lacks55.connections', 'common.lacks55.replication'],
    });
  });

  test('the columns that tell the server of a connector', () => {
    expect(withOthers(connector('X400-Link', 'To Paris'), replication('Paris'))).toMatchObject({
      outcome: 'unknown',
      missing: ['common.lacks55.columns', 'common.lacks55.columns'],
    });
  });

  test('whether it is the last server', () => {
    expect(judge(...CONTAINERS, connector('X400-Link', 'To Paris', on('EX1')))).toMatchObject({
      outcome: 'unknown',
      missing: ['common.lacks55.siteServers'],
    });
  });
});

test('C1: not about the last server of a site', () => {
  expect(judge(computer('EX1'), ...CONTAINERS, connector('X400-Link', 'To Paris', on('EX1')))).toEqual({
    outcome: 'notApplicable',
    says: 'notApplicable',
    objects: [],
    points: [['C1', 'notApplicable', [2]]],
    steps: [],
    missing: [],
  });
});

describe('C2', () => {
  test('each connector on the server, by name', () => {
    expect(
      withOthers(
        connector('Internet-Mail-Connector', 'Internet Mail Connector (EX1)', on('EX1')),
        connector('Site-Connector', 'To Nice', on('EX1')),
        connector('Mail-Gateway', 'Fax Gateway (EX1)', on('EX1')),
        connector('X400-Link', 'To Paris', on('EX2')),
        replication('Paris', { 'Local-Bridge-Head': 'EX1' }),
      ),
    ).toEqual({
      outcome: 'fail',
      says: 'fail',
      objects: [
        'Internet Mail Connector (EX1)',
        'To Nice',
        'Fax Gateway (EX1)',
        'Directory Replication Connector (Paris)',
      ],
      points: [7, 8, 9, 11].map((line) => ['C2', 'fail', [line]]),
      steps: ['fix.move', 'fix.recalculate', 'fix.restart'],
      missing: [],
    });
  });

  test('EX1 is not EX10', () => {
    expect(withOthers(connector('X400-Link', 'To Paris', on('EX10'))).outcome).toBe('pass');
  });
});

describe('C3', () => {
  test('no server is named', () => {
    expect(
      withOthers(
        connector('X400-Link', 'To Paris', on('')),
        replication('Paris', { 'Local-Bridge-Head': '' }),
      ),
    ).toEqual({
      outcome: 'warn',
      says: 'warn',
      objects: ['To Paris', 'Directory Replication Connector (Paris)'],
      points: [
        ['C3', 'warn', [7]],
        ['C3', 'warn', [8]],
      ],
      steps: ['fix.identify'],
      missing: [],
    });
  });

  test('a Site Connector that any server may use', () => {
    expect(withOthers(connector('Site-Connector', 'Site Connector (Paris)', on('')))).toMatchObject({
      outcome: 'warn',
      points: [['C3', 'warn', [7]]],
    });
  });

  test('a newsfeed, or a class that is not known, on the server', () => {
    expect(
      withOthers(
        connector('Newsfeed', 'Newsfeed nntp.example', on('EX1')),
        connector('Something-New', 'Something', on('EX1')),
        connector('Something-New', 'Elsewhere', on('EX2')),
      ),
    ).toMatchObject({ outcome: 'warn', objects: ['Newsfeed nntp.example', 'Something'] });
  });
});

test('C99: the connectors are on other servers', () => {
  expect(
    withOthers(
      connector('X400-Link', 'To Paris', on('EX2')),
      replication('Paris', { 'Local-Bridge-Head': 'EX2' }),
    ),
  ).toEqual({
    outcome: 'pass',
    says: 'pass',
    objects: [],
    points: [['C99', 'pass', [2]]],
    steps: [],
    missing: [],
  });
});

everySentenceIsSaid('Q196179');
