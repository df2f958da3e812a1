import { quote } from '../powershell.ts';
import type { Fix, Scenario } from '../types.ts';
import { setupCommand } from './setupCommand.ts';

const KEY = "'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\MSExchange ADAccess\\Instance0'";
/** The domain controller that the registry of the computer pins. */
export const SHOW_PINNED = `Get-ItemProperty ${KEY} -Name ConfigDCHostName -ErrorAction SilentlyContinue`;

/** Either Setup names the pinned domain controller, or the value goes: an export first, and what would be deleted. */
export function fixPinnedController(server: string, pinned: string, scenario: Scenario): readonly Fix[] {
  const host = /^[\w.-]+$/.test(pinned) ? pinned : '<pinned DC FQDN>';
  return [
    { text: { key: 'fix.show', args: { server } }, command: SHOW_PINNED },
    {
      text: { key: 'fix.name', args: { pinned } },
      command: setupCommand(scenario, undefined, ` /DomainController:${host}`),
    },
    ...(scenario.do === 'upgrade'
      ? [
          {
            text: { key: 'fix.clear', args: { server } },
            command: `Set-ExchangeServer -Identity ${quote(server)} -StaticConfigDomainController $null -WhatIf`,
          },
        ]
      : []),
    {
      text: { key: 'fix.export', args: {} },
      command:
        'reg export "HKLM\\SYSTEM\\CurrentControlSet\\Services\\MSExchange ADAccess\\Instance0" C:\\Instance0.reg',
    },
    {
      text: { key: 'fix.delete', args: { server } },
      command: `Remove-ItemProperty ${KEY} -Name ConfigDCHostName -WhatIf`,
    },
  ];
}
