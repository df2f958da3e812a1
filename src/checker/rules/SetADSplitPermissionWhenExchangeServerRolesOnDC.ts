import { missingList } from '../lists.ts';
import type { Rule } from '../rule.ts';
import { controllersNamed, hostOf, showsEveryController } from '../topology/forest.ts';
import { isListed } from '../topology/kind.ts';
import type { Topology } from '../topology/topology.ts';
import type { Fix, Scenario } from '../types.ts';
import { answer, namesOf, unlisted } from './answer.ts';
import { setupCommand } from './setupCommand.ts';
import { splitRequested } from './splitPermissions.ts';

const SHOW =
  '$dc=(Get-ADForest).Domains | ForEach-Object { Get-ADDomainController -Filter * -Server $_ } | ' +
  'Select-Object -ExpandProperty HostName; Get-ExchangeServer | Where-Object { $dc -contains $_.Fqdn } | Format-List Name,Fqdn,ServerRole';

/** /ActiveDirectorySplitPermissions:true is requested, and an Exchange server is a domain controller. */
export const SetADSplitPermissionWhenExchangeServerRolesOnDC: Rule = {
  id: 'SetADSplitPermissionWhenExchangeServerRolesOnDC',
  severity: 'error',
  scenarios: ['prepare-schema', 'prepare-ad'],
  asks: 'organization',
  judge: ({ topology, scenario }) => {
    const requested = splitRequested(topology, null);
    if (requested?.value === false)
      return answer('pass', 'passNotRequested', {}, { evidence: [requested.at] });
    if (!isListed(topology, 'ExchangeServer') || !isListed(topology, 'ADDomainController'))
      return unlisted(['ExchangeServer', 'ADForest', 'ADDomainController']);

    const servers = topology.servers.filter(({ record }) => record.type === 'ExchangeServer');
    const onController = servers.filter(({ fqdn }) => fqdn.known && isController(topology, fqdn.value));
    if (onController.length > 0) {
      const args = { servers: namesOf(onController), count: namesOf(onController).length };
      const evidence = onController.map(({ fqdn, at }) => (fqdn.known ? fqdn.at : at));
      const fix = fixFor(scenario);
      return requested === null
        ? answer('unknown', 'unknownRequest', args, { evidence, fix })
        : answer('fail', 'fail', args, { evidence: [...evidence, requested.at], fix });
    }
    const missing = [missingList('ADForest'), missingList('ADDomainController')];
    if (!showsEveryController(topology)) return answer('unknown', 'unknownControllers', {}, { missing });
    const unnamed = servers.filter(({ fqdn }) => !fqdn.known);
    const args = { servers: namesOf(unnamed), count: namesOf(unnamed).length };
    if (unnamed.length > 0)
      return answer('unknown', 'unknownNames', args, {
        evidence: unnamed.map(({ at }) => at),
        missing: [missingList('ExchangeServer')],
      });
    return answer('pass', 'pass', { count: namesOf(servers).length });
  },
};

/** The full name of a server is the whole host name of a domain controller. */
function isController(topology: Topology, fqdn: string): boolean {
  return controllersNamed(topology, fqdn).some((it) => hostOf(it).toLowerCase() === fqdn.toLowerCase());
}

function fixFor(scenario: Scenario): readonly Fix[] {
  const command = setupCommand(scenario, '/PrepareAD /ActiveDirectorySplitPermissions:true');
  return [
    { text: { key: 'fix.show', args: {} }, command: SHOW },
    { text: { key: 'fix.move', args: {} } },
    { text: { key: 'fix.switch', args: {} }, command },
    { text: { key: 'fix.stay', args: {} } },
  ];
}
