import { quote } from '../powershell.ts';
import type { Fix } from '../types.ts';

/** The lines around the test for hybrid objects: the exception, and the URI that Setup looks for. */
export const SHOW_LOG =
  'Select-String -Path C:\\ExchangeSetupLogs\\ExchangeSetup.log ' +
  "-Pattern 'Evaluated \\[Setting:IsHybridObjectFoundOnPremises\\]' -Context 20,20 | Select-Object -Last 1";
const SHOW_EMPTY =
  'Get-OrganizationRelationship | Where-Object {-not $_.TargetApplicationUri} | ' +
  'Format-List Name,Enabled,DomainNames,TargetAutodiscoverEpr';

/** Steps for organization relationships without a TargetApplicationUri. */
export function fixOrganizationRelationships(relationships: readonly string[]): readonly Fix[] {
  return [
    { text: { key: 'fix.log', args: {} }, command: SHOW_LOG },
    { text: { key: 'fix.show', args: {} }, command: SHOW_EMPTY },
    ...relationships.flatMap((relationship) => [
      {
        text: { key: 'fix.set', args: { relationship } },
        command: `Set-OrganizationRelationship -Identity ${quote(relationship)} -TargetApplicationUri '<value from the log>' -WhatIf`,
      },
      {
        text: { key: 'fix.remove', args: { relationship } },
        command: `Remove-OrganizationRelationship -Identity ${quote(relationship)} -WhatIf`,
      },
    ]),
  ];
}
