import { describe, expect, test } from 'vitest';
import { sayings } from '../support/export55.ts';
import { groupDn, ldif, server2000 } from '../support/ldif2000.ts';
import { resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const says = (...objects: readonly string[]) =>
  sayings(resultOf('Q273347', [server2000('EX1'), ...objects].join(''), { do: 'remove', server: 'EX1' }));

const CONNECTIONS = `CN=Connections,CN=First Routing Group,CN=Routing Groups,${groupDn('Lyon')}`;
const CONTAINER = ldif(CONNECTIONS, ['container', 'msExchConnectors']);
const MS_MAIL = ldif(`CN=MS Mail Connector (EX1),${CONNECTIONS}`, [
  'msExchConnector',
  'mailGateway',
  'mSMailConnector',
]);
const SERVER = ldif(`CN=Dirsync Server,${CONNECTIONS}`, ['dXASiteServer']);
const REQUESTOR = ldif(`CN=Post Office 1,${CONNECTIONS}`, ['remoteDXA']);

describe('dirsync objects beside the MS Mail connector', () => {
  test.each([
    ['none of the connectors', []],
    ['only what a filter for its class shows', [MS_MAIL]],
    ['only dirsync objects', [SERVER]],
  ])('C0: the export has %s', (_, objects) => {
    expect(says(...objects)).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', []]],
      missing: ['common.lacks2000.connectors'],
    });
  });

  test('C1: there are none', () => {
    expect(says(CONTAINER, MS_MAIL)).toMatchObject({
      outcome: 'pass',
      points: [['C1', 'pass', [9]]],
      steps: [],
    });
  });

  test('C2: a dirsync server and a remote requestor', () => {
    expect(says(MS_MAIL, SERVER, REQUESTOR)).toEqual({
      outcome: 'warn',
      says: 'warn',
      objects: ['Dirsync Server', 'Post Office 1'],
      points: [
        ['C2', 'warn', [17]],
        ['C2', 'warn', [23]],
      ],
      steps: ['fix.deleteFirst', 'fix.removeConnector', 'fix.confirm'],
      missing: [],
    });
  });

  test('C3: left over, the connector is gone', () => {
    expect(says(CONTAINER, REQUESTOR)).toMatchObject({
      outcome: 'warn',
      says: 'warnLeftOver',
      objects: ['Post Office 1'],
      points: [['C3', 'warn', [16]]],
      steps: ['fix.deleteLeftOver', 'fix.confirm'],
    });
  });
});

everySentenceIsSaid('Q273347');
