import { describe, expect, test } from 'vitest';
import { computer, export55, sayings } from '../support/export55.ts';
import { EXCHANGE, EXCHANGE_55, exchangeContainer, ldif, server2000 } from '../support/ldif2000.ts';
import { resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const says = (text: string) => sayings(resultOf('Q273742', text, { do: 'upgrade' }));

const EX1 = server2000('EX1', EXCHANGE_55);
const connector = (server: string, place: string) =>
  ldif(`CN=Active Directory Connector (${server}),${place}`, ['msExchActiveDirectoryConnector']);
const ADC = connector('ADC1', `CN=Active Directory Connections,${EXCHANGE}`);
const ADC_OF_SITE = connector(
  'ADC1',
  'CN=Exchange Settings,CN=ADC1,CN=Servers,CN=Lyon,CN=Sites,CN=Configuration,DC=northwind,DC=com',
);

describe('the Active Directory Connector of the Exchange 2000 release', () => {
  test('C0: no 5.5 server', () => {
    expect(says(server2000('EX1'))).toMatchObject({
      outcome: 'notApplicable',
      says: 'notApplicable',
      points: [['C0', 'notApplicable', [1]]],
    });
  });

  test('C1: the export shows no connector, and not everything', () => {
    expect(says(EX1)).toMatchObject({
      outcome: 'unknown',
      points: [['C1', 'unknown', []]],
      missing: ['common.lacks2000.connectorServers'],
    });
  });

  test('C1: the version of the servers is not known', () => {
    expect(says(exchangeContainer() + server2000('EX2') + server2000('EX1', ''))).toMatchObject({
      outcome: 'unknown',
      missing: ['common.lacks2000.servers'],
    });
  });

  test('C2: everything below CN=Microsoft Exchange, and no connector', () => {
    expect(says(exchangeContainer() + EX1)).toMatchObject({
      outcome: 'fail',
      says: 'fail',
      points: [['C2', 'fail', [8]]],
      steps: ['fix.close', 'fix.install', 'fix.again'],
    });
  });

  test('C4: C3 or C99, by its version, which only its server tells', () => {
    expect(says(EX1 + ADC + ADC_OF_SITE)).toMatchObject({
      outcome: 'unknown',
      objects: ['Active Directory Connector (ADC1)'],
      points: [['C4', 'unknown', [9]]],
      steps: ['fix.close', 'fix.reinstall', 'fix.again'],
      missing: ['point.C4'],
    });
  });

  test('C4: servers of the 5.5 directory count too', () => {
    expect(says(`${export55(computer('EX1'))}\n${ADC}`).points).toEqual([['C4', 'unknown', [4]]]);
  });
});

everySentenceIsSaid('Q273742');
