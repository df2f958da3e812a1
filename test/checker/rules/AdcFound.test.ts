import { describe, expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { directoryObject, forest } from './forestPastes.ts';

const ID = 'AdcFound';
const PREPARE = { do: 'prepare-ad' } as const;
const QUERY =
  '$c=(Get-ADRootDSE).configurationNamingContext; Get-ADObject -SearchBase "CN=Sites,$c" -LDAPFilter \'(cn=Active Directory Connector*)\' -Properties objectClass | Format-List DistinguishedName,objectClass';
const SITE = 'CN=Servers,CN=Paris,CN=Sites,CN=Configuration,DC=contoso,DC=com';
const adc = (server: string) =>
  `CN=Active Directory Connector (${server}),CN=Exchange Settings,CN=${server},${SITE}`;
const object = (DistinguishedName: string) => directoryObject({ DistinguishedName });

describe('objects whose name begins with Active Directory Connector', () => {
  test.each([
    ['below CN=Sites', object(adc('ADC01')), 'fail', [3]],
    ['in another letter case', object(adc('ADC01').toLowerCase()), 'fail', [3]],
    ['of another name', object(adc('ADC01').replace('CN=Active', 'CN=My Active')), 'unknown', []],
    [
      'an agreement below CN=Services',
      object(
        'CN=Active Directory Connector (ADC01),CN=Active Directory Connections,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com',
      ),
      'unknown',
      [],
    ],
  ])('%s', (_, paste, outcome, lines) => {
    expect(judge(ID, paste, PREPARE)).toMatchObject({ outcome, lines });
  });

  test('in a directory export', () => {
    const ldif = `dn: ${adc('ADC01')}\nobjectClass: top\nobjectClass: msExchActiveDirectoryConnector\ncn: Active Directory Connector (ADC01)\n`;
    expect(judge(ID, ldif, PREPARE)).toEqual({ outcome: 'fail', says: 'fail', lines: [1] });
  });
});

describe('there is none', () => {
  test.each([
    ['the command printed nothing', `PS C:\\> ${QUERY}\nPS C:\\> \n`, 'pass', 'pass'],
    ['its output may not have been copied', `${forest()}PS C:\\> ${QUERY}\n`, 'unknown', 'common.unlisted'],
    [
      'it failed',
      `PS C:\\> ${QUERY}\nGet-ADObject : Unable to find a default server.\nPS C:\\> \n`,
      'unknown',
      'common.unlisted',
    ],
    [
      'another query printed nothing',
      `PS C:\\> ${QUERY.replace('Connector*', 'Connector (ADC01)')}\n${forest()}`,
      'unknown',
      'common.unlisted',
    ],
    ['the command wasn’t run', forest(), 'unknown', 'common.unlisted'],
  ])('%s', (_, paste, outcome, says) => {
    expect(judge(ID, paste.endsWith('> \n') ? paste + forest() : paste, PREPARE)).toEqual({
      outcome,
      says,
      lines: [],
    });
  });
});

test('each object is deleted by its whole name, and only shown at first', () => {
  const result = resultOf(ID, object(adc('ADC01')) + object(adc("ADC'02")), PREPARE);
  expect(result.summary).toMatchObject({ args: { count: 2 } });
  expect(commandsOf(result)).toEqual([
    QUERY,
    undefined,
    `Remove-ADObject -Identity '${adc('ADC01')}' -WhatIf`,
    `Remove-ADObject -Identity '${adc("ADC''02")}' -WhatIf`,
    'repadmin /showrepl',
  ]);
  expect(resultOf(ID, forest(), PREPARE).missing[0]?.command).toBe(QUERY);
});

everySentenceIsSaid(ID);
