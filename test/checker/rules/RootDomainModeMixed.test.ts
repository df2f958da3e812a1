import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { controllers, DC01, directoryObject, domainHead, exchangeServer, forest } from './forestPastes.ts';

const ID = 'RootDomainModeMixed';
const PREPARE = { do: 'prepare-ad' } as const;
const ROOT = 'DC=contoso,DC=com';
const CHILD = 'DC=emea,DC=contoso,DC=com';
const OLD = forest({ ForestMode: 'Windows2000Forest' });

describe('nTMixedDomain of the root domain', () => {
  test.each([
    ['1: mixed mode', domainHead(ROOT, { nTMixedDomain: '1' }), 'fail', 'fail', [13]],
    ['0: native mode', domainHead(ROOT, { nTMixedDomain: '0' }), 'pass', 'pass', [13]],
    ['1 in a child domain', domainHead(CHILD, { nTMixedDomain: '1' }), 'unknown', 'unknownMode', [5]],
    [
      'absent, level Windows Server 2003',
      domainHead(ROOT, { nTMixedDomain: '', 'msDS-Behavior-Version': '2' }),
      'pass',
      'passLevel',
      [14],
    ],
    [
      'absent, level Windows Server 2003 interim',
      domainHead(ROOT, { nTMixedDomain: '', 'msDS-Behavior-Version': '1' }),
      'unknown',
      'unknownMode',
      [12],
    ],
  ])('%s', (_, head, outcome, says, lines) => {
    expect(judge(ID, OLD + head, PREPARE)).toEqual({ outcome, says, lines });
  });

  test('of a directory export', () => {
    const ldif = `
dn: DC=contoso,DC=com
objectClass: top
objectClass: domain
objectClass: domainDNS
nTMixedDomain: 1
msDS-Behavior-Version: 0
`;
    expect(judge(ID, ldif + controllers(DC01), PREPARE)).toMatchObject({ outcome: 'fail', says: 'fail' });
  });
});

test.each([
  ['Windows2003Forest', 'pass', 'passLevel'],
  ['Windows2003InterimForest', 'unknown', 'unknownMode'],
])('the level %s of the forest', (ForestMode, outcome, says) => {
  expect(judge(ID, forest({ ForestMode }), PREPARE)).toMatchObject({ outcome, says });
});

test('the level of the forest as the directory holds it', () => {
  const partitions = directoryObject({
    DistinguishedName: 'CN=Partitions,CN=Configuration,DC=contoso,DC=com',
    'msDS-Behavior-Version': '2',
  });
  expect(judge(ID, controllers(DC01) + partitions, PREPARE)).toMatchObject({ says: 'passLevel' });
});

test('no forest: the command that lists it', () => {
  const result = resultOf(ID, exchangeServer({}), PREPARE);
  expect(result).toMatchObject({ outcome: 'unknown', summary: { key: 'common.unlisted' } });
  expect(result.missing[0]?.command).toMatch(/^Get-ADForest /);
});

test('the fix, and the command that shows the flag', () => {
  const result = resultOf(ID, OLD + domainHead(ROOT, { nTMixedDomain: '1' }), PREPARE);
  expect(commandsOf(result)).toEqual(['nltest /dclist:contoso.com', 'domain.msc', 'repadmin /replsummary']);
  expect(resultOf(ID, OLD, PREPARE).missing[0]?.command).toBe(
    "Get-ADObject -Identity (Get-ADDomain -Server 'contoso.com').DistinguishedName -Server 'contoso.com' -Properties nTMixedDomain,'msDS-Behavior-Version' | Format-List DistinguishedName,nTMixedDomain,msDS-Behavior-Version",
  );
});

test('not when a domain is prepared', () => {
  expect(reportOf(OLD, { do: 'prepare-domain' }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
