import { describe, expect, it, test } from 'vitest';
import { OTHER_CMDLETS } from '../../src/catalog/otherCmdlets.ts';
import { check } from '../../src/checker/check.ts';
import { LISTED_TYPES, listCommand } from '../../src/checker/lists.ts';
import { commandsToCollect, placeOfCommand, sharedNeeds } from '../../src/report/collecting.ts';
import { result } from '../island/fixture.ts';

const lacking = (id: string, server: string | null, ...commands: readonly string[]) =>
  result(id, server, 'unknown', { missing: commands.map((command) => ({ what: id, command })) });

const GROUPS = 'Get-DistributionGroup -ResultSize Unlimited | Format-List Name,ExpansionServer';
const queuesOf = (server: string) => `Get-Queue -Server '${server}' | Format-List Identity,MessageCount`;

describe('commands to collect', () => {
  it('stand once each, after the line that keeps lists whole', () => {
    const missing = [{ what: 'x', command: GROUPS }, { what: 'no command' }];
    expect(
      commandsToCollect(
        [
          result('A', 'HUB01', 'unknown', { missing }),
          result('A', 'HUB02', 'unknown', { missing: [...missing, { what: 'y', command: 'Get-Y' }] }),
        ],
        null,
      ),
    ).toEqual([{ where: 'shell', commands: ['$FormatEnumerationLimit = -1', GROUPS, 'Get-Y'] }]);
  });

  it('stand by where they run', () => {
    const results = [
      lacking('A', 'EX1', 'nltest /dsgetsite', 'Get-ADForest | Format-Table Name'),
      lacking(
        'B',
        'EX1',
        String.raw`c:\exchsrvr\bin\admin.exe /e c:\topo.csv`,
        'Set-ADServerSettings -ViewEntireForest $true',
      ),
    ];
    expect(commandsToCollect(results, 'EX1')).toEqual([
      { where: 'shell', commands: ['Set-ADServerSettings -ViewEntireForest $true'] },
      { where: 'directory', commands: ['Get-ADForest | Format-Table Name'] },
      { where: 'computer', commands: ['nltest /dsgetsite'] },
      { where: 'prompt', commands: [String.raw`c:\exchsrvr\bin\admin.exe /e c:\topo.csv`] },
    ]);
  });

  it('name the server in place of a placeholder', () => {
    const list = [lacking('A', null, "Get-Queue -Server '<server>'")];
    const commands = (server: string | null) => commandsToCollect(list, server)[0]?.commands;
    expect(commands('HUB01')).toEqual(["Get-Queue -Server 'HUB01'"]);
    expect(commands("O'Brien")).toEqual(["Get-Queue -Server 'O''Brien'"]);
    expect(commands(null)).toEqual(["Get-Queue -Server '<server>'"]);
  });

  it('that differ in the server become a loop', () => {
    const results = ['EX1', 'EX10', 'EX1'].map((server) => lacking('A', server, queuesOf(server)));
    expect(commandsToCollect(results, null)).toEqual([
      {
        where: 'shell',
        commands: [
          '$FormatEnumerationLimit = -1',
          "'EX1','EX10' | ForEach-Object { Get-Queue -Server $_ | Format-List Identity,MessageCount }",
        ],
      },
    ]);
  });

  it('ask the shell for the names where there are many servers', () => {
    const names = Array.from({ length: 300 }, (_, i) => `HUB${i}`);
    const results = names.map((server) =>
      lacking(
        'A',
        server,
        `Get-ADComputer '${server}'`,
        `Resolve-DnsName '${server.toLowerCase()}.contoso.com'`,
      ),
    );
    expect(commandsToCollect(results, null)).toEqual([
      {
        where: 'shell',
        commands: [
          'Get-ExchangeServer | ForEach-Object { Get-ADComputer $_.Name }',
          'Get-ExchangeServer | ForEach-Object { Resolve-DnsName $_.Fqdn }',
        ],
      },
    ]);
  });

  it('keep a placeholder where a loop would need other quotes', () => {
    const results = ['EX1', 'EX2'].map((server) =>
      lacking('A', server, `Get-ADComputer -LDAPFilter '(name=${server})'`),
    );
    expect(commandsToCollect(results, null)).toEqual([
      { where: 'directory', commands: ["Get-ADComputer -LDAPFilter '(name=<server>)'"] },
    ]);
  });

  test('a loop is read like the commands that it stands for', () => {
    const printed = ['HUB01', 'HUB02']
      .map(
        (server) =>
          `Identity     : ${server}\\12\nDeliveryType : SmartHostConnectorDelivery\nMessageCount : 3\n`,
      )
      .join('\n');
    const [block] = commandsToCollect(
      ['HUB01', 'HUB02'].map((server) => lacking('MessagesInQueue', server, queuesOf(server))),
      null,
    );
    const text = `[PS] C:\\>${block?.commands.at(-1)}\n\n${printed}\n[PS] C:\\>`;
    const { sources } = check([{ name: 'paste', text }], { do: 'remove' }, {});
    expect(sources[0]?.blocks.map(({ what, records }) => [what, records])).toEqual([['Queue', 2]]);
  });
});

describe('where a command runs', () => {
  test('lists of Exchange run in its shell, those of Active Directory with its module', () => {
    const directory = LISTED_TYPES.filter((type) => placeOfCommand(listCommand(type)) === 'directory');
    expect(directory).toEqual([
      'ADForest',
      'ADDomain',
      'ADDomainController',
      'ADConnector',
      'SystemObjectsContainer',
    ]);
    expect(LISTED_TYPES.filter((type) => placeOfCommand(listCommand(type)) === 'shell').length).toBe(
      LISTED_TYPES.length - directory.length,
    );
  });

  test.each(OTHER_CMDLETS.ActiveDirectory?.filter((name) => name.startsWith('Get-')) ?? [])('%s', (name) => {
    expect(placeOfCommand(`${name} -Filter *`)).toBe('directory');
  });

  test.each(['Get-ADServerSettings', 'Get-ADSite', 'Get-ADSiteLink', 'Get-ADPermission EX1'])(
    "%s is one of Exchange's own",
    (command) => {
      expect(placeOfCommand(command)).toBe('shell');
    },
  );
});

describe('what several checks lack and no command collects', () => {
  it('stands once; what one check lacks stands with that check', () => {
    const needs = (id: string, ...what: readonly string[]) =>
      result(id, null, 'unknown', { missing: what.map((text) => ({ what: text })) });
    expect(
      sharedNeeds([
        needs('A', 'Choose the version.', 'Open Services.'),
        needs('B', 'Choose the version.'),
        lacking('C', null, 'Get-C'),
      ]),
    ).toEqual(['Choose the version.']);
  });
});
