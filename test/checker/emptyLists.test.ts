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

  test('objects of a list count as its type', () => {
    expect(
      listed('[PS] C:\\>Get-SendConnector | fl\n\nIdentity : A\nSourceTransportServers : {EX01}\n'),
    ).toEqual(['SendConnector']);
  });
});
