import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { directoryObject, logged } from './forestPastes.ts';
import { schemaLevel } from './levelPastes.ts';

const ID = 'DomainPrepWithoutADUpdate';
const PREPARE = { do: 'prepare-domain', to: '2019' } as const;
const SERVERS =
  'B:32:A7D2016C83F003458132789EEB127B84:CN=Exchange Servers,OU=Microsoft Exchange Security Groups,DC=contoso,DC=com';
const ORGANIZATION =
  'B:32:C262A929D691B74A9E068728F8F842EA:CN=Organization Management,OU=Microsoft Exchange Security Groups,DC=contoso,DC=com';
/** otherWellKnownObjects on line 4. */
const groups = (list: string) =>
  directoryObject({
    DistinguishedName: 'CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com',
    otherWellKnownObjects: list,
  });
const both = groups(`{${ORGANIZATION}, ${SERVERS}}`);

describe('schema and group', () => {
  test.each([
    ['both', both + schemaLevel(17003), 'pass', 'pass', [9, 4]],
    ['a schema that may be too old', both + schemaLevel(17002), 'unknown', 'unknownOld', [9, 4]],
    ['a schema of an older version', both + schemaLevel(15334), 'unknown', 'unknownOld', [9, 4]],
    ['no group', groups(`{${ORGANIZATION}}`) + schemaLevel(17003), 'fail', 'failGroup', [4]],
    ['no group at all', groups('{}') + schemaLevel(17003), 'fail', 'failGroup', [4]],
    [
      'a deleted group',
      groups(`{${SERVERS.replace('Servers,', 'Servers\\0ADEL:8f9d2a51-7c0e-4c8f-9b53-0f6a1d2c3e4f,')}}`),
      'fail',
      'failGroup',
      [4],
    ],
    ['another group', groups(`{${SERVERS.replace('Servers,', 'Servers2,')}}`), 'fail', 'failGroup', [4]],
    ['a list that was cut', groups(`{${ORGANIZATION}...}`) + schemaLevel(17003), 'unknown', 'unknown', [9]],
    ['only the group', both, 'unknown', 'unknown', [4]],
    ['only the schema', schemaLevel(17003), 'unknown', 'unknown', [4]],
  ])('%s', (_, paste, outcome, says, lines) => {
    expect(judge(ID, paste, PREPARE)).toEqual({ outcome, says, lines });
  });

  test.each([
    ['SE', 'pass'],
    [null, 'unknownOld'],
  ] as const)('Exchange %s: %s', (to, says) => {
    expect(judge(ID, both + schemaLevel(17003), { do: 'prepare-domain', to }).says).toBe(says);
  });
});

describe('the log of Setup', () => {
  const READ = { SchemaVersionRangeUpper: '17003', ExchangeServersGroupOtherWellKnownObjects: SERVERS };
  test.each([
    ['both', {}, 'pass', 'pass', [1, 2]],
    ['no schema', { SchemaVersionRangeUpper: '' }, 'fail', 'failSchema', [1]],
    ['no group', { ExchangeServersGroupOtherWellKnownObjects: '' }, 'fail', 'failGroup', [2]],
    [
      'with /PrepareAD in the same run',
      { SchemaVersionRangeUpper: '', PrepareOrganization: 'True' },
      'pass',
      'passBoth',
      [3],
    ],
    ['without it', { SchemaVersionRangeUpper: '', PrepareOrganization: 'False' }, 'fail', 'failSchema', [1]],
  ])('%s', (_, settings, outcome, says, lines) => {
    expect(judge(ID, logged({ ...READ, ...settings }), PREPARE)).toEqual({ outcome, says, lines });
  });
});

test('what is missing, and the fix', () => {
  const missing = resultOf(ID, logged({ Other: '' }), PREPARE).missing;
  expect(missing.map(({ command }) => command?.split(' ')[0])).toEqual([
    '$s=(Get-ADRootDSE).schemaNamingContext;',
    '$FormatEnumerationLimit=-1;',
  ]);
  const result = resultOf(ID, groups('{}'), PREPARE);
  expect(result).toMatchObject({ severity: 'error', server: null });
  expect(commandsOf(result).slice(1)).toEqual([
    'repadmin /showrepl',
    'Setup.exe /IAcceptExchangeServerLicenseTerms_DiagnosticDataON /PrepareAD',
    'repadmin /replsummary',
    'Setup.exe /IAcceptExchangeServerLicenseTerms_DiagnosticDataON /PrepareDomain',
  ]);
});

test('scope', () => {
  for (const action of ['install', 'upgrade', 'prepare-ad', 'prepare-schema', 'remove'] as const)
    expect(reportOf(both, { do: action }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
