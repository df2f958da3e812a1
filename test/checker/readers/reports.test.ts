import { describe, expect, test } from 'vitest';
import { caseText, property, readCase, readText } from '../readCase.ts';
import { topologyOf } from '../support/paste.ts';

describe('HealthChecker', () => {
  const source = readCase('reports/healthchecker.txt');

  test('the section on Exchange of each server becomes a record, with labels as properties', () => {
    expect(source.format).toBe('healthchecker');
    expect(source.diagnostics).toEqual([]);
    expect(source.blocks).toEqual([
      { format: 'healthchecker', fromLine: 1, toLine: 29, records: 2, what: 'ExchangeServer' },
    ]);
    expect(
      source.records.map(({ properties }) => properties.map(({ name, value }) => [name, value])),
    ).toEqual([
      [
        ['Name', 'HUB01'],
        ['Build Number', '15.01.2507.039'],
        ['Server Role', 'Mailbox'],
        ['DAG Name', ''],
        ['AD Site', 'Paris'],
      ],
      [
        ['Name', 'HUB02'],
        ['Build Number', '15.00.1497.048'],
        ['Server Role', 'Mailbox, ClientAccess'],
        ['DAG Name', 'DAG1'],
        ['AD Site', 'Lyon'],
      ],
    ]);
    expect(property(source.records[1], 'Build Number').line).toBe(26);
  });

  test('gives servers with version, roles and site', () => {
    const { servers } = topologyOf(caseText('reports/healthchecker.txt'));
    expect(servers.map(({ name }) => name)).toEqual(['HUB01', 'HUB02']);
    expect(servers[0]).toMatchObject({
      version: { value: [15, 1, 2507, 39] },
      roles: { value: ['mailbox'] },
      site: { value: 'Paris' },
    });
  });

  test('joins the record of Get-ExchangeServer; its build, that of the update, counts', () => {
    const { servers } = topologyOf(
      `Name                : HUB01\nFqdn                : hub01.contoso.com\nServerRole          : Mailbox\nAdminDisplayVersion : Version 15.1 (Build 2507.6)\n\n[PS] C:\\>type x.txt\n${caseText('reports/healthchecker.txt')}`,
    );
    expect(servers.map(({ name }) => name)).toEqual(['HUB01', 'HUB02']);
    expect(servers[0]?.version).toMatchObject({ value: [15, 1, 2507, 39] });
  });

  test('a copy without that section says so', () => {
    expect(
      readText('Exchange Health Checker version 24.05.14.1546\n\nNIC Settings\n------------\n').diagnostics,
    ).toEqual([{ line: 1, code: 'unread-format', args: { format: 'healthchecker' } }]);
  });
});

describe('SetupAssist', () => {
  test.each([
    '"TestName","Result","Details","ReferenceInfo"\n"Schema Master","Passed","Schema Master: DC01\nSite: Paris",""',
    'Setup Assist Version 24.01.10.0000\n\nTestName   Result  Details\n',
    'Setup Mode: Install\nSetup.exe Run Date: 05/14/2024 09:00:00\nSetup.exe Build Number: 15.2.1544.4\nCurrent Exchange Build: 15.2.1258.12\n',
  ])('says what it is: %.20s', (text) => {
    expect(readText(text).diagnostics).toEqual([{ line: 1, code: 'setup-assist', args: {} }]);
    expect(readText(text).records).toEqual([]);
  });
});
