import { describe, expect, test } from 'vitest';
import { faultsOfCommand } from '../../src/catalog/check.ts';
import { parsePowershell } from '../../src/catalog/powershell.ts';
import { check } from '../../src/checker/check.ts';
import { COLLECT, OCCASIONS, WAYS } from '../../src/checker/collect.ts';
import type { Action } from '../../src/checker/types.ts';
import { COLLECTING } from '../../src/island/collecting.ts';

const shellLines = OCCASIONS.flatMap((occasion) => COLLECT[occasion].shell ?? []);

describe('every line of PowerShell', () => {
  test.each([...new Set(shellLines)])('%s', async (line) => {
    const { calls } = await parsePowershell(line);
    // The grammar reads `Name,Fqdn` as an error, but the calls around it.
    const expected = line.startsWith('$') ? [] : line.split(' | ').map((call) => call.split(' ')[0]);
    expect(calls.map(({ name }) => name)).toEqual(expected);
    expect(await faultsOfCommand('collect.ts', line, line)).toEqual([]);
  });

  test('reads only; the settings are those of the session', async () => {
    const calls = (await Promise.all(shellLines.map(parsePowershell))).flatMap((parsed) => parsed.calls);
    expect(calls.filter(({ name }) => !/^(?:Get-|Format-List$|Set-ADServerSettings$)/.test(name))).toEqual(
      [],
    );
  });

  test('lists are whole from the start', () => {
    for (const occasion of ['remove', 'install'] as const)
      expect(COLLECT[occasion].shell?.[0]).toBe('$FormatEnumerationLimit = -1');
  });
});

/** What the shell prints for each object; properties that a command doesn't ask for aren't printed. */
const OBJECTS: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  'Get-ExchangeServer': ['HUB01', 'EX01'].map((name) => ({
    Name: name,
    Fqdn: `${name}.contoso.com`,
    ServerRole: 'Mailbox',
    AdminDisplayVersion: 'Version 15.1 (Build 2507.6)',
    Site: 'contoso.com/Configuration/Sites/Berlin',
    ExchangeLegacyDN: `/o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Configuration/cn=Servers/cn=${name}`,
  })),
  'Get-EdgeSubscription': [{ Name: 'EDGE01', Site: 'contoso.com/Configuration/Sites/Berlin' }],
  'Get-SendConnector': [
    {
      Identity: 'To Internet',
      Enabled: 'True',
      SourceTransportServers: '{EX01}',
      AddressSpaces: '{SMTP:*;1}',
      SmartHosts: '{}',
      IsScopedConnector: 'False',
    },
    {
      Identity: 'EdgeSync - Berlin to Internet',
      Enabled: 'True',
      SourceTransportServers: '{EDGE01}',
      AddressSpaces: '{smtp:*;100}',
      SmartHosts: '{}',
      IsScopedConnector: 'False',
    },
  ],
  'Get-ForeignConnector': [
    {
      Identity: 'Fax',
      Enabled: 'True',
      SourceTransportServers: '{EX01}',
      AddressSpaces: '{FAX:*;1}',
      DropDirectory: 'Fax',
    },
  ],
  'Get-DeliveryAgentConnector': [
    {
      Identity: 'Text Messaging',
      Enabled: 'True',
      SourceTransportServers: '{EX01}',
      AddressSpaces: '{MOBILE:*;1}',
      DeliveryProtocol: 'MOBILE',
    },
  ],
  'Get-DistributionGroup': [{ Name: 'All', PrimarySmtpAddress: 'all@contoso.com', ExpansionServer: '' }],
  'Get-DynamicDistributionGroup': [
    {
      Name: 'Berlin',
      PrimarySmtpAddress: 'b@contoso.com',
      ExpansionServer: '',
      RecipientFilter: "City -eq 'Berlin'",
    },
  ],
};

/** Output of the commands, as the shell prints it; `prompt` stands before each, '' when the output alone was kept. */
function printed(lines: readonly string[], prompt: string): string {
  return lines
    .map((line) => {
      const [, cmdlet = '', names = ''] = /^(Get-\w+).*Format-List (\S+)$/.exec(line) ?? [];
      const objects = (OBJECTS[cmdlet] ?? []).map((object) =>
        names
          .split(',')
          .map((name) => `${name.padEnd(22)} : ${object[name] ?? `no ${name} in the fixture of ${cmdlet}`}`)
          .join('\n'),
      );
      return `${prompt === '' ? '' : `${prompt}${line}`}\n\n${objects.join('\n\n')}\n\n`;
    })
    .join('\n');
}

describe('the output answers every rule', () => {
  const cases: readonly (readonly [Action, 'remove' | 'install'])[] = [
    ['remove', 'remove'],
    ['install', 'install'],
    ['upgrade', 'install'],
  ];
  test.each(cases)('to %s', (action, occasion) => {
    const text = printed(COLLECT[occasion].shell ?? [], '[PS] C:\\Windows\\system32>');
    const { results, sources, servers } = check([{ name: 'paste', text }], { do: action }, {});
    expect(sources.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    expect(servers).toEqual(['HUB01', 'EX01']);
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ outcome, missing }) => outcome === 'unknown' || missing.length > 0)).toEqual([]);
  });

  test('without the commands above it, too, but for subscriptions, which have no property of their own', () => {
    const lines = (COLLECT.remove.shell ?? []).filter((line) => !line.startsWith('Get-Edge'));
    const { results, sources } = check([{ name: 'paste', text: printed(lines, '') }], { do: 'remove' }, {});
    expect(sources.flatMap(({ records }) => records.map(({ type }) => type))).toEqual([
      'ExchangeServer',
      'ExchangeServer',
      'SendConnector',
      'SendConnector',
      'ForeignConnector',
      'DeliveryAgentConnector',
      'DistributionGroup',
      'DynamicDistributionGroup',
    ]);
    expect(results.filter(({ outcome }) => outcome === 'unknown')).toEqual([]);
  });
});

test('ldifde asks for the classes and the attributes that the checker reads', () => {
  const [configuration = '', groups = ''] = COLLECT.remove.ldifde ?? [];
  for (const line of [configuration, groups]) {
    const filter = /-r "([^"]+)"/.exec(line)?.[1] ?? '';
    expect([...filter].filter((char) => char === '(')).toHaveLength(
      [...filter].filter((char) => char === ')').length,
    );
    expect(line).toMatch(/^ldifde -u -f \w+\.ldf -d "[^"]+" -r "[^"]+" -l objectClass,cn[\w,]+$/);
  }
  expect(configuration).toContain('msExchSourceBridgeheadServersDN');
  expect(groups).toContain('msExchExpansionServerName');
});

test('the export of Exchange 5.5 has one header line, from the class on', () => {
  const lines = COLLECT['move-server'].export55 ?? [];
  expect(lines.filter((line) => line.startsWith('echo Obj-Class,Directory Name,Obj-Dist-Name'))).toHaveLength(
    1,
  );
  expect(lines.at(-1)).toBe('c:\\exchsrvr\\bin\\admin.exe /e c:\\topo.csv /o c:\\topo.ini');
});

test('each occasion has a way, and the checker’s empty state shows the first', () => {
  for (const occasion of OCCASIONS) expect(WAYS.some((way) => COLLECT[occasion][way])).toBe(true);
  expect(COLLECTING.split('\n')).toEqual(COLLECT.remove.shell);
});
