import { describe, expect, test } from 'vitest';
import { computer, export55, object55, sayings, type Row55 } from '../support/export55.ts';
import { EXCHANGE, EXCHANGE_55, ldif, server2000 } from '../support/ldif2000.ts';
import { resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const says = (...texts: readonly string[]) =>
  sayings(resultOf('Q247888', texts.join('\n'), { do: 'install' }));

const agreement = (port = '390', server = 'ex1.northwind.com') =>
  ldif(
    `CN=Users to Lyon,CN=Active Directory Connector (ADC1),CN=Active Directory Connections,${EXCHANGE}`,
    ['msExchConnectionAgreement'],
    {
      msExchServer1NetworkAddress: 'dc1.northwind.com',
      msExchServer1Port: '389',
      msExchServer2NetworkAddress: server,
      ...(port === '' ? {} : { msExchServer2Port: port }),
    },
  );
const ldap = (path: string, port: string, useSite = ''): Row55 =>
  object55('Protocol-Cfg-LDAP', `${path}/Protocols/LDAP`, {
    'Port-Number': port,
    'Use-Site-Values': useSite,
  });
const OWN = 'Configuration/Servers/EX1';
/** EX1 in the 5.5 directory, with its port. */
const ex1 = (port: string) => export55(computer('EX1'), ldap(OWN, port));
const account = (primaryGroupID: string) =>
  ldif('CN=EX1,OU=Servers,DC=northwind,DC=com', ['person', 'user', 'computer'], { primaryGroupID });
const SP4 = server2000('EX1', EXCHANGE_55);
const RIGHTS = (line: number) => ['C5', 'unknown', [line]];

describe('connection agreements', () => {
  test('C0: none in the data', () => {
    expect(says(ex1('390'), SP4)).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', []]],
      missing: ['common.lacks2000.agreements'],
    });
  });

  test('C0: no server of 5.5 is named', () => {
    expect(says(ex1('390'), SP4 + agreement('390', 'ex10'))).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', []], RIGHTS(13)],
      missing: ['common.lacks2000.agreementServers', 'point.C5'],
    });
  });

  test.each([
    ['Version 5.5 (Build 2232.9: Service Pack 1)', 'Service Pack 1'],
    ['Version 5.5 (Build 1960.4)', 'no service pack'],
    ['Version 5.0 (Build 1460.1: Service Pack 2)', '5.0'],
  ])('C1: %s', (version) => {
    expect(says(ex1('390'), server2000('EX1', version) + agreement())).toMatchObject({
      outcome: 'fail',
      says: 'fail',
      objects: ['Users to Lyon'],
      points: [['C1', 'fail', [13, 11]], RIGHTS(13)],
      steps: ['fix.servicePack', 'fix.rights'],
    });
  });

  test('Service Pack 2 is enough', () => {
    expect(
      says(ex1('390'), server2000('EX1', 'Version 5.5 (Build 2448.8: Service Pack 2)') + agreement()).points,
    ).toEqual([RIGHTS(13)]);
  });

  test('C2: another port than that of the directory', () => {
    expect(says(ex1('391'), SP4 + agreement())).toMatchObject({
      outcome: 'fail',
      points: [['C2', 'fail', [13, 21, 3]], RIGHTS(13)],
      steps: ['fix.samePort', 'fix.rights', 'fix.restart'],
    });
  });

  test('C2: the port of the site, where the server uses its values', () => {
    const rows = [computer('EX1'), ldap(OWN, '389', '1'), ldap('Configuration', '391')] as const;
    expect(says(export55(...rows), SP4 + agreement()).points[0]).toEqual(['C2', 'fail', [14, 22, 4]]);
  });

  test('C3: port 389 on a domain controller', () => {
    expect(says(ex1('389'), SP4 + agreement('389') + account('516'))).toMatchObject({
      outcome: 'fail',
      points: [['C3', 'fail', [13, 21, 3]], RIGHTS(13)],
      steps: ['fix.otherPort', 'fix.rights', 'fix.restart'],
    });
  });

  test('port 389 on a member server is free', () => {
    expect(says(ex1('389'), SP4 + agreement('389') + account('515')).points).toEqual([RIGHTS(13)]);
  });

  test.each([
    ['version', [ex1('390'), agreement()], ['common.lacks2000.versions']],
    ['port of the agreement', [ex1('390'), SP4 + agreement('')], ['common.lacks2000.agreementPorts']],
    ['port of the directory', [export55(computer('EX1')), SP4 + agreement()], ['common.lacks55.columns']],
    ['domain controller or not', [ex1('389'), SP4 + agreement('389')], ['common.lacks2000.account']],
  ])('C4: %s is not known', (_, texts, missing) => {
    const result = says(...texts);
    expect(result).toMatchObject({ outcome: 'unknown', missing: [...missing, 'point.C5'] });
    expect(result.points[0]).toEqual(['C4', 'unknown', []]);
  });

  test('C5: rights are in no export, so that C99 never comes about', () => {
    expect(says(ex1('390'), SP4 + agreement())).toMatchObject({
      outcome: 'unknown',
      points: [RIGHTS(13)],
      steps: ['fix.rights'],
      missing: ['point.C5'],
    });
  });
});

everySentenceIsSaid('Q247888');
