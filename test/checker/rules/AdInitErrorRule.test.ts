import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { exchangeServer, logged, wholeForest } from './forestPastes.ts';
import { CONFLICT, organizationLevel, SYSTEM_OBJECTS_QUERY, systemObjects } from './levelPastes.ts';

const ID = 'AdInitErrorRule';
const PREPARE = { do: 'prepare-ad', server: 'EX1', to: '2019' } as const;
/** The forest takes 25 lines; Fqdn then stands on line 29, Site on line 32. */
const at = (fqdn: string, site: string) =>
  wholeForest() + exchangeServer({ Fqdn: fqdn, Site: `contoso.com/Configuration/Sites/${site}` });
const near = at('EX1.contoso.com', 'Paris');

describe('the log of Setup', () => {
  test.each([
    ['', 'pass', 'passLogged'],
    ['Setup encountered a problem while validating the state of Active Directory: …', 'fail', 'failLogged'],
  ])('AdInitError %j: %s', (value, outcome, says) => {
    expect(judge(ID, logged({ AdInitError: value }), PREPARE)).toEqual({ outcome, says, lines: [1] });
  });

  test('a known reason beside it is named', () => {
    const paste = `${logged({ AdInitError: 'Setup encountered a problem' })}${near}${systemObjects('contoso.com', 13243)}${systemObjects('contoso.com', 13243, CONFLICT)}`;
    expect(judge(ID, paste, PREPARE)).toMatchObject({ outcome: 'fail', says: 'failDuplicate' });
    expect(judge(ID, paste, PREPARE).lines).toContain(1);
  });

  test('of another computer tells nothing: EX1 isn’t EX10', () => {
    const log = logged({ ShortServerName: 'EX10', AdInitError: 'Setup encountered a problem' });
    expect(judge(ID, log, PREPARE).outcome).toBe('unknown');
  });
});

describe('System Objects containers', () => {
  const second = systemObjects('contoso.com', 13243, CONFLICT);
  test('two in the domain of the computer', () => {
    const result = resultOf(ID, near + systemObjects('contoso.com', 13243) + second, PREPARE);
    expect(result).toMatchObject({
      outcome: 'fail',
      severity: 'error',
      server: 'EX1',
      summary: { key: 'failDuplicate', args: { domain: 'contoso.com', count: 2 } },
    });
    const dn = `'CN=Microsoft Exchange System Objects${CONFLICT},DC=contoso,DC=com'`;
    expect(commandsOf(result)).toEqual([
      SYSTEM_OBJECTS_QUERY,
      `Get-ADObject -SearchBase ${dn} -SearchScope Subtree -Filter *`,
      `Remove-ADObject -Identity ${dn} -Recursive -WhatIf`,
      'repadmin /showrepl',
    ]);
  });

  test('which of two is the duplicate isn’t guessed', () => {
    const moved = systemObjects('contoso.com', 13243, ',OU=Old');
    const commands = commandsOf(resultOf(ID, near + systemObjects('contoso.com', 13243) + moved, PREPARE));
    expect(commands.map((command) => command?.split(' ')[0])).toEqual([
      '(Get-ADForest).Domains',
      'Get-ADObject',
      'Get-ADObject',
      'repadmin',
    ]);
  });

  test.each([
    ['one', near + systemObjects('contoso.com', 13243)],
    [
      'one in each domain',
      near + systemObjects('contoso.com', 13243) + systemObjects('emea.contoso.com', 13243),
    ],
    [
      'two in another domain',
      near + systemObjects('emea.contoso.com', 13243) + systemObjects('emea.contoso.com', 1, CONFLICT),
    ],
    ['nothing of the computer', systemObjects('contoso.com', 13243) + second],
  ])('%s: other reasons exist', (_, paste) => {
    expect(judge(ID, paste, PREPARE)).toEqual({ outcome: 'unknown', says: 'unknown', lines: [] });
  });
});

describe('an organization that is behind, away from the schema master', () => {
  test.each([
    ['another domain', 'EX1.emea.contoso.com', 'Paris', 16750, 'fail', 'failSchemaMaster', [38, 29, 13]],
    ['another site', 'EX1.contoso.com', 'Lyon', 16750, 'fail', 'failSchemaMaster', [38, 32, 15]],
    ['the same domain and site', 'EX1.contoso.com', 'Paris', 16750, 'unknown', 'unknown', []],
    ['it may be prepared', 'EX1.contoso.com', 'Lyon', 16751, 'unknown', 'unknown', []],
    ['it is prepared', 'EX1.contoso.com', 'Lyon', 16763, 'unknown', 'unknown', []],
  ])('%s', (_, fqdn, site, level, outcome, says, lines) => {
    for (const action of ['install', 'upgrade', 'prepare-schema', 'prepare-ad', 'prepare-domain'] as const)
      expect(judge(ID, at(fqdn, site) + organizationLevel(level), { ...PREPARE, do: action })).toEqual({
        outcome,
        says,
        lines,
      });
  });

  test('the fix', () => {
    const result = resultOf(ID, at('EX1.contoso.com', 'Lyon') + organizationLevel(16750), PREPARE);
    expect(commandsOf(result)).toEqual([
      'repadmin /replsummary',
      'Setup.exe /IAcceptExchangeServerLicenseTerms_DiagnosticDataON /PrepareAD',
      'repadmin /showrepl',
    ]);
  });

  test('without a schema master, or with nothing of the computer', () => {
    expect(judge(ID, organizationLevel(16750), PREPARE).outcome).toBe('unknown');
    expect(judge(ID, wholeForest() + organizationLevel(16750), PREPARE).outcome).toBe('unknown');
  });
});

test('scope', () => {
  expect(reportOf(near, { ...PREPARE, do: 'remove' }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
