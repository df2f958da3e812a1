import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { computer, forest, logged } from './forestPastes.ts';
import { CONFLICT, runOf, SYSTEM_OBJECTS_QUERY, systemObjects } from './levelPastes.ts';

const ID = 'DomainPrepRequired';
const INSTALL = { do: 'install', server: 'EX1', to: '2019' } as const;
/** Its domain stands on line 3; five lines. */
const ex1 = computer({ Name: 'EX1', DistinguishedName: 'CN=EX1,CN=Computers,DC=emea,DC=contoso,DC=com' });
const EMEA = 'emea.contoso.com';

describe('one container in the domain of the computer', () => {
  test.each([
    ['at the level of the last release', 13243, '2019', 'pass', 'pass'],
    ['just below it', 13242, '2019', 'unknown', 'unknownLevel'],
    ['far below it', 10628, '2019', 'unknown', 'unknownLevel'],
    ['Exchange 2016', 13243, '2016', 'pass', 'pass'],
    ['Exchange 2013', 13237, '2013', 'pass', 'pass'],
    ['Exchange SE', 13243, 'SE', 'pass', 'pass'],
  ] as const)('%s', (_, level, to, outcome, says) => {
    const paste = ex1 + systemObjects(EMEA, level) + systemObjects('contoso.com', 10628);
    expect(judge(ID, paste, { ...INSTALL, to })).toEqual({ outcome, says, lines: [4, 9] });
  });

  test('the build of Setup from its log', () => {
    const log = runOf('15.1.2106.2') + logged({ ShortServerName: 'EX1' });
    const of = (level: number) => judge(ID, `${log}\n${ex1}${systemObjects(EMEA, level)}`, {}).says;
    expect([of(13237), of(13238)]).toEqual(['unknownLevel', 'pass']);
  });

  test('no version chosen, or none printed', () => {
    const scenario = { do: 'install', server: 'EX1' } as const;
    expect(judge(ID, ex1 + systemObjects(EMEA, 13243), scenario).says).toBe('unknownLevel');
    expect(judge(ID, ex1 + systemObjects(EMEA, ''), INSTALL)).toMatchObject({
      outcome: 'unknown',
      says: 'unknownVersion',
    });
  });

  test('in a directory export, by its class', () => {
    const ldif = (name: string) => `dn: CN=EX1,CN=Computers,DC=emea,DC=contoso,DC=com
objectClass: top
objectClass: computer
cn: EX1

dn: CN=Renamed,DC=emea,DC=contoso,DC=com
objectClass: top
objectClass: container
objectClass: ${name}
objectVersion: 13243
`;
    expect(judge(ID, ldif('msExchSystemObjectsContainer'), INSTALL)).toEqual({
      outcome: 'pass',
      says: 'pass',
      lines: [1, 10],
    });
    expect(judge(ID, ldif('msExchConfigurationContainer'), INSTALL).says).toBe('common.unlisted');
  });
});

describe('several containers', () => {
  test.each([
    ['one below the limit', 12432, 'fail', 'failSeveral'],
    ['at the limit', 12433, 'unknown', 'unknownSeveral'],
    ['of unknown version', '', 'unknown', 'unknownSeveral'],
  ] as const)('%s', (_, level, outcome, says) => {
    const paste = ex1 + systemObjects(EMEA, 13243) + systemObjects(EMEA, level, CONFLICT);
    expect(judge(ID, paste, INSTALL)).toMatchObject({ outcome, says });
  });

  test('the fix looks at the old one and shows what would be deleted', () => {
    const paste = ex1 + systemObjects(EMEA, 13243) + systemObjects(EMEA, 10628, CONFLICT);
    const dn = `'CN=Microsoft Exchange System Objects${CONFLICT},DC=emea,DC=contoso,DC=com'`;
    expect(commandsOf(resultOf(ID, paste, INSTALL))).toEqual([
      SYSTEM_OBJECTS_QUERY,
      `Get-ADObject -SearchBase ${dn} -SearchScope Subtree -Filter *`,
      `Remove-ADObject -Identity ${dn} -Recursive -WhatIf`,
      'repadmin /showrepl',
    ]);
  });
});

describe('no container', () => {
  test('in any domain: every domain was asked and nothing was printed', () => {
    const empty = `PS C:\\> ${SYSTEM_OBJECTS_QUERY}\nPS C:\\> Get-ADForest | fl Name,ForestMode,SchemaMaster\n`;
    const rest =
      '\nName         : contoso.com\nForestMode   : Windows2016Forest\nSchemaMaster : DC01.contoso.com\n';
    expect(judge(ID, empty + rest, INSTALL)).toMatchObject({ outcome: 'fail', says: 'failNone' });
    expect(commandsOf(resultOf(ID, empty + rest, INSTALL))).toEqual([
      SYSTEM_OBJECTS_QUERY,
      'Setup.exe /IAcceptExchangeServerLicenseTerms_DiagnosticDataON /PrepareDomain',
      'Setup.exe /IAcceptExchangeServerLicenseTerms_DiagnosticDataON /PrepareAllDomains',
      'repadmin /showrepl',
    ]);
  });

  test.each([
    ['in this domain, as far as is shown', ex1 + systemObjects('contoso.com', 13243), 'unknownOther'],
    ['nothing of containers', ex1, 'common.unlisted'],
    ['nothing of the computer', systemObjects(EMEA, 13243), 'common.unknownComputerDomain'],
    [
      'another query',
      `${forest()}PS C:\\> ${SYSTEM_OBJECTS_QUERY.replace('$_ -S', 'DC01 -S')}\nPS C:\\> `,
      'common.unlisted',
    ],
  ])('%s', (_, paste, says) => {
    expect(judge(ID, paste, INSTALL)).toMatchObject({ outcome: 'unknown', says });
  });
});

describe('the log of Setup', () => {
  test.each([
    ['False', 'fail', 'failLogged', [1]],
    ['True', 'pass', 'passLogged', [1]],
    ['', 'unknown', 'unknownLevel', [5, 10]],
  ])('LocalDomainIsPrepped %s', (value, outcome, says, lines) => {
    const paste = logged({ LocalDomainIsPrepped: value }) + ex1 + systemObjects(EMEA, 13242);
    expect(judge(ID, paste, INSTALL)).toEqual({ outcome, says, lines });
  });

  test('of another computer tells nothing: EX1 isn’t EX10', () => {
    const log = logged({ ShortServerName: 'EX10', LocalDomainIsPrepped: 'False' });
    expect(judge(ID, log + ex1, INSTALL).outcome).toBe('unknown');
  });
});

test('scope', () => {
  const paste = ex1 + systemObjects(EMEA, 13243);
  for (const action of ['prepare-domain', 'prepare-ad', 'remove'] as const)
    expect(reportOf(paste, { ...INSTALL, do: action }).results.map(({ id }) => id)).not.toContain(ID);
  expect(resultOf(ID, paste, { ...INSTALL, do: 'upgrade' })).toMatchObject({
    severity: 'error',
    server: 'EX1',
  });
});

everySentenceIsSaid(ID);
