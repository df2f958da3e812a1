import { quote } from '../powershell.ts';
import { hostOf } from '../topology/forest.ts';
import type { Topology } from '../topology/topology.ts';
import type { Fix, Scenario } from '../types.ts';
import { controllersBySite } from './controllersBySite.ts';
import { setupCommand } from './setupCommand.ts';

/** How to have Setup use a domain controller of the computer's site. */
export function fixSiteOfController(
  topology: Topology,
  server: string,
  site: string,
  scenario: Scenario,
): readonly Fix[] {
  const suitable = controllersBySite(topology)
    .named(site)
    .find(
      ({ isReadOnly, isGlobalCatalog }) =>
        isReadOnly.known && !isReadOnly.value && isGlobalCatalog.known && isGlobalCatalog.value,
    );
  const host = suitable === undefined ? '' : hostOf(suitable);
  const named = /^[\w.-]+$/.test(host) ? host : '<local-site DC FQDN>';
  return [
    { text: { key: 'fix.log', args: {} }, command: SHOW_CHOICE },
    { text: { key: 'fix.prepare', args: {} }, command: 'repadmin /replsummary' },
    {
      text: { key: 'fix.name', args: { controller: named, site } },
      command: setupCommand(scenario, undefined, ` /DomainController:${named}`),
    },
    ...(scenario.do === 'upgrade'
      ? [
          {
            text: { key: 'fix.pinned', args: { server } },
            command: `Set-ExchangeServer -Identity ${quote(server)} -StaticConfigDomainController $null -WhatIf`,
          },
        ]
      : []),
    {
      text: { key: 'fix.subnets', args: { server, site } },
      command: 'Get-ADReplicationSubnet -Filter * -Properties Site | Format-Table Name,Site',
    },
  ];
}

/** Sites that Setup read, and why it chose the domain controller. */
const SHOW_CHOICE =
  "Select-String -Path C:\\ExchangeSetupLogs\\ExchangeSetup.log -Pattern 'Setting:SiteName\\]','Setting:DomainControllerSiteName\\]','Setup will use the','Setup will attempt','persisted domain controller'";
