import { describe, expect, test } from 'vitest';
import {
  computer,
  configuration,
  connector,
  judge55,
  mtaDn,
  type Row55,
  serverDn,
} from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const msMail = (server: string) =>
  connector('MS-Mail-Connector', `MS Mail Connector (${server})`, { 'Home-MTA': mtaDn(server) });
const dirsync = (className: string, name: string, server: string) =>
  connector(className, name, { 'Responsible-Local-DXA': server && `${serverDn(server)}/cn=Microsoft DXA` });
/** EX1 and EX2 in Lyon; connectors from line 5 on. */
const judge = (action: 'remove' | 'move-server', ...rows: readonly Row55[]) =>
  judge55('Q188386', [computer('EX1'), computer('EX2'), configuration('Connections'), ...rows], {
    do: action,
    server: 'EX1',
  });

describe('Q188386', () => {
  test.each(['remove', 'move-server'] as const)(
    'C1: dirsync objects of the server, requestors first: %s',
    (action) => {
      expect(
        judge(
          action,
          msMail('EX1'),
          dirsync('DXA-Site-Server', 'Dirsync Server', 'EX1'),
          dirsync('DX-Requestor', 'Requestor', 'EX1'),
          dirsync('Remote-DXA', 'PO1', 'EX2'),
        ),
      ).toEqual({
        outcome: 'fail',
        says: 'fail',
        objects: ['Requestor', 'Dirsync Server'],
        points: [
          ['C1', 'fail', [7]],
          ['C1', 'fail', [6]],
        ],
        steps: ['fix.delete', 'fix.remove'],
        missing: [],
      });
    },
  );

  test('C1: on the only server of a site, what names none is meant too', () => {
    const rows = [
      computer('EX1'),
      configuration('Connections'),
      msMail('EX1'),
      dirsync('Remote-DXA', 'PO1', ''),
    ];
    const { outcome, points } = judge55('Q188386', rows, { do: 'remove', server: 'EX1' });
    expect({ outcome, points }).toEqual({ outcome: 'fail', points: [['C1', 'fail', [5]]] });
  });

  test('C2: a dirsync object that names no server', () => {
    expect(judge('remove', msMail('EX1'), dirsync('Remote-DXA', 'PO1', ''))).toMatchObject({
      outcome: 'warn',
      objects: ['PO1'],
      points: [['C2', 'warn', [6]]],
      steps: ['fix.identify', 'fix.remove'],
    });
  });

  test('C3: no MS Mail connector in the site any more', () => {
    expect(judge('remove', dirsync('Remote-DXA', 'PO1', 'EX2'))).toMatchObject({
      outcome: 'warn',
      points: [['C3', 'warn', [5]]],
      steps: ['fix.raw', 'fix.responsible', 'fix.deleteOrphans'],
    });
  });

  test('C99: the connector, or the responsibility, is on another server', () => {
    for (const rows of [
      [msMail('EX2'), dirsync('Remote-DXA', 'PO1', 'EX1')],
      [msMail('EX1'), dirsync('Remote-DXA', 'PO1', 'EX10')],
      [msMail('EX1')],
    ]) {
      expect(judge('remove', ...rows)).toMatchObject({ outcome: 'pass', points: [['C99', 'pass', [2]]] });
    }
  });

  test('C0: connectors, or the columns that tell of servers', () => {
    const rows = [computer('EX1'), computer('EX2')];
    expect(judge55('Q188386', rows, { do: 'remove', server: 'EX1' })).toMatchObject({
      outcome: 'unknown',
      missing: ['common.lacks55.connections'],
    });
    expect(
      judge('remove', connector('MS-Mail-Connector', 'MS Mail'), connector('Remote-DXA', 'PO1')).missing,
    ).toEqual(['common.lacks55.columns', 'common.lacks55.columns']);
  });
});

everySentenceIsSaid('Q188386');
