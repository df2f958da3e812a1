import { describe, expect, test } from 'vitest';
import { computer, configuration, connector, judge55, mtaDn, type Row55 } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const TO_PARIS = 'Northwind§Paris§1§X400:c=FR;a= ;p=Northwind;o=Paris;';
const TO_NICE = 'Northwind§Nice§1§X400:c=FR;a= ;p=Northwind;o=Nice;';

const x400 = (name: string, server: string, domains = '', spaces = '', className = 'RFC1006-X400-Link') =>
  connector(className, name, {
    'Home-MTA': server === '' ? '' : mtaDn(server),
    'Connected-Domains': domains,
    'Routing-List': spaces,
  });
/** EX1, EX2, EX10 and the container; rows from line 6 on. */
const judge = (...rows: readonly Row55[]) =>
  judge55(
    'Q229493',
    [computer('EX1'), computer('EX2'), computer('EX10'), configuration('Connections'), ...rows],
    { do: 'remove', server: 'EX1' },
  );

describe('C0', () => {
  test('the connectors are not in the export', () => {
    expect(judge55('Q229493', [computer('EX1')], { do: 'remove', server: 'EX1' })).toMatchObject({
      outcome: 'unknown',
      says: 'common.unknown55',
      missing: ['common.lacks55.connections'],
    });
  });

  test('what tells the server of a connector', () => {
    expect(judge(x400('To Paris', '', TO_PARIS))).toMatchObject({
      outcome: 'unknown',
      missing: ['common.lacks55.columns'],
    });
  });

  test('what tells the sites and the address spaces', () => {
    expect(judge(connector('X400-Link', 'To Paris', { 'Home-MTA': mtaDn('EX1') }))).toMatchObject({
      outcome: 'unknown',
      missing: ['common.lacks55.columns'],
    });
  });
});

test('C1: no X.400 connector on the server; EX1 is not EX10', () => {
  expect(
    judge(x400('To Paris', 'EX10', TO_PARIS), x400('Internet', 'EX1', '', 'SMTP:*;1', 'Site-Connector')),
  ).toEqual({
    outcome: 'notApplicable',
    says: 'notApplicable',
    objects: [],
    points: [['C1', 'notApplicable', [2]]],
    steps: [],
    missing: [],
  });
});

describe('C2', () => {
  test('all sites and address spaces are served from other servers, whatever the cost', () => {
    expect(
      judge(
        x400('Old', 'EX1', `${TO_PARIS}%${TO_NICE}`, 'X400:c=FR;a=Atlas;p=Fabrikam;;1'),
        x400('Paris', 'EX2', TO_PARIS, 'X400:C=FR;A=Atlas;P=Fabrikam;;5'),
        x400('Nice', 'EX10', TO_NICE),
      ),
    ).toEqual({
      outcome: 'pass',
      says: 'pass',
      objects: ['Old'],
      points: [['C2', 'pass', [6]]],
      steps: ['fix.test', 'fix.remove'],
      missing: [],
    });
  });

  test('a Site Connector that any server may use', () => {
    const site = connector('Site-Connector', 'Site Connector (Paris)', { 'Home-MTA': '' });
    expect(judge(x400('Old', 'EX1', TO_PARIS), site).points).toEqual([['C2', 'pass', [6]]]);
  });

  test('a connector that serves nothing', () => {
    expect(judge(x400('Old', 'EX1'))).toMatchObject({ outcome: 'pass', points: [['C2', 'pass', [6]]] });
  });
});

describe('C3', () => {
  test('a part is served from this server only, also by a second connector on it', () => {
    const answer = judge(
      x400('Old', 'EX1', `${TO_PARIS}%${TO_NICE}`, 'X400:c=FR;a=Atlas;p=Fabrikam;;1'),
      x400('Second', 'EX1', TO_NICE),
      x400('Paris', 'EX2', TO_PARIS),
    );
    expect(answer).toEqual({
      outcome: 'warn',
      says: 'warn',
      objects: ['Old', 'Second'],
      points: [
        ['C3', 'warn', [6]],
        ['C3', 'warn', [7]],
      ],
      steps: ['fix.create', 'fix.recalculate', 'fix.partners', 'fix.test', 'fix.remove'],
      missing: [],
    });
  });

  test('the last server has what names no server', () => {
    expect(
      judge55('Q229493', [computer('EX1'), configuration('Connections'), x400('To Paris', '', TO_PARIS)], {
        do: 'remove',
        server: 'EX1',
      }),
    ).toMatchObject({ outcome: 'warn', points: [['C3', 'warn', [4]]] });
  });
});

everySentenceIsSaid('Q229493');
