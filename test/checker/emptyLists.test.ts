import { describe, expect, test } from 'vitest';
import type { ObjectType } from '../../src/checker/types.ts';
import { topologyOf } from './support/paste.ts';

const listed = (paste: string): readonly ObjectType[] => [...topologyOf(paste).listed].sort();

describe('a command that printed nothing shows that there are no such objects', () => {
  test('when the next prompt follows', () => {
    const paste = `
[PS] C:\\>Get-ForeignConnector | Format-List Identity,SourceTransportServers
[PS] C:\\>Get-MailboxDatabase -Status | fl Name,Server

[PS] C:\\>Get-ExchangeServer | fl Name,ServerRole,AdminDisplayVersion

Name                : EX01
ServerRole          : Mailbox
AdminDisplayVersion : Version 15.1 (Build 2507.6)
`;
    expect(listed(paste)).toEqual(['ExchangeServer', 'ForeignConnector', 'MailboxDatabase']);
  });

  test.each([
    ['it is the last line: its output may not have been copied', '[PS] C:\\>Get-ForeignConnector | fl'],
    ['the command asked for some only', '[PS] C:\\>Get-Mailbox -Arbitration | fl\n[PS] C:\\>'],
    ['a filter left some out', "[PS] C:\\>Get-Mailbox | ? { $_.Database -eq 'DB1' } | fl\n[PS] C:\\>"],
    ['it failed', '[PS] C:\\>Get-ForeignConnector | fl\nThe term is not recognized.\n[PS] C:\\>'],
    ['no prompt proves that it ran', 'Get-ForeignConnector | fl\n\nGet-SendConnector | fl'],
  ])('not when %s', (_, paste) => {
    expect(listed(paste)).toEqual([]);
  });

  test('when it asked the directory for every object of a kind', () => {
    const query = (filter: string) => `
PS C:\\> $c=(Get-ADRootDSE).configurationNamingContext; Get-ADObject -SearchBase "CN=Sites,$c" -LDAPFilter '${filter}' | fl
PS C:\\> Get-ADForest | fl ForestMode,SchemaMaster

ForestMode   : Windows2016Forest
SchemaMaster : DC01.contoso.com
`;
    expect(listed(query('(cn=Active Directory Connector*)'))).toEqual(['ADConnector', 'ADForest']);
    expect(listed(query('(cn=Active Directory Connector (ADC01))'))).toEqual(['ADForest']);
  });

  test('when it asked every domain of the forest', () => {
    const query = (domains: string) =>
      `PS C:\\> ${domains} | % { Get-ADObject -Server $_ -SearchBase (Get-ADDomain -Server $_).DistinguishedName -LDAPFilter '(objectClass=msExchSystemObjectsContainer)' -Properties objectVersion } | fl DistinguishedName\nPS C:\\> Get-ADForest | fl ForestMode,SchemaMaster\n\nForestMode   : Windows2016Forest\nSchemaMaster : DC01.contoso.com\n`;
    expect(listed(query('(Get-ADForest).Domains'))).toEqual(['ADForest', 'SystemObjectsContainer']);
    expect(listed(query("'emea.contoso.com'"))).toEqual(['ADForest']);
  });

  test('a table without its rows was cut, not empty', () => {
    expect(
      listed('[PS] C:\\>Get-SendConnector\n\nIdentity   AddressSpaces\n--------   -------------\n'),
    ).toEqual([]);
  });

  test('objects of a list count as its type', () => {
    expect(
      listed('[PS] C:\\>Get-SendConnector | fl\n\nIdentity : A\nSourceTransportServers : {EX01}\n'),
    ).toEqual(['SendConnector']);
  });
});

describe('mailboxes that are listed only with a switch', () => {
  const empty = (paste: string) => [...topologyOf(`${paste}\n${SERVER}`).emptyMailboxLists];
  const SERVER =
    '[PS] C:\\>Get-ExchangeServer | fl\n\nName : EX01\nServerRole : Mailbox\nAdminDisplayVersion : Version 15.1 (Build 2507.6)';

  test.each([
    ['[PS] C:\\>Get-Mailbox -PublicFolder -ResultSize Unlimited | fl', ['PublicFolder']],
    ['[PS] C:\\>Get-Mailbox -ResultSize Unlimited -auditlog | fl', ['AuditLog']],
    ['[PS] C:\\>Get-Mailbox | fl', ['regular']],
    ["[PS] C:\\>Get-Mailbox -Arbitration -Database 'DB1' | fl", []],
    ["[PS] C:\\>Get-Mailbox -AuxAuditLog | ? { $_.Database -eq 'DB1' } | fl", []],
  ])('%s', (paste, lists) => {
    expect(empty(paste)).toEqual(lists);
  });
});
