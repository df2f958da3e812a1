import { quote } from '../powershell.ts';
import type { Answer, Question } from '../rule.ts';
import { isListed } from '../topology/kind.ts';
import { shown } from '../topology/known.ts';
import { namingServers } from '../topology/naming.ts';
import { indexBy, perTopology } from '../topology/perTopology.ts';
import { findServer, transportRole } from '../topology/roles.ts';
import type { Group, Topology } from '../topology/topology.ts';
import type { Fix, Missing } from '../types.ts';
import { answer, namesOf, noneExist, unlisted } from './answer.ts';
import { askedServer } from './askedServer.ts';

/** Without it the shell lists the groups of one domain only. */
const ENTIRE_FOREST = 'Set-ADServerSettings -ViewEntireForest $true';

/** Both rules on expansion servers: the server being removed expands a group of this kind. `kind` names the cmdlets. */
export function judgeExpansionServer(kind: Group['kind'], question: Question): Answer {
  const { topology } = question;
  const server = askedServer(question);
  const missing = collect(kind);

  const role = transportRole(topology, server);
  if (role.holds === false)
    return answer('notApplicable', 'notApplicable', { server }, { evidence: role.at });

  if (!isListed(topology, kind)) return { ...unlisted([kind]), missing };
  const groups = groupsOfKind[kind](topology);

  const expanded = groups.of(topology, server);
  if (expanded.length > 0) {
    const args = { server, groups: namesOf(expanded), count: namesOf(expanded).length };
    return answer('fail', 'fail', args, {
      evidence: expanded.map(groups.lineOf),
      fix: fixGroups(kind, server, expanded),
    });
  }

  if (groups.unclear.length > 0) {
    const args = { server, groups: groups.unclearNames, count: groups.unclearNames.length };
    return answer('unknown', 'unknownExpansionServer', args, { evidence: groups.unclearAt, missing });
  }
  if (groups.count === 0) return noneExist([kind]);
  return answer('pass', 'pass', { server, count: groups.count });
}

/** Groups of each kind by the servers that expand them. */
const groupsOfKind = {
  DistributionGroup: perTopology((topology) => groupsNaming(topology, 'DistributionGroup')),
  DynamicDistributionGroup: perTopology((topology) => groupsNaming(topology, 'DynamicDistributionGroup')),
} as const;

/**
 * `ExpansionServer` holds a legacyExchangeDN: compared whole with the server's own where the paste has it, else by the
 * name at its end. Empty means that any server expands the group.
 */
function groupsNaming(topology: Topology, kind: Group['kind']) {
  const groups = topology.groups.filter((group) => group.kind === kind);
  const naming = namingServers(groups, ({ expansionServer }) => expansionServer);
  const isWhole = ({ expansionServer }: Group) => shown(expansionServer)?.startsWith('/') === true;
  const byLegacyDN = indexBy(groups.filter(isWhole), (group) =>
    comparable(shown(group.expansionServer) ?? ''),
  );
  const of = (topology: Topology, server: string): readonly Group[] => {
    const named = naming.of(server).filter(({ expansionServer }) => expansionServer.known);
    const legacyDN = findServer(topology, server)?.legacyDN;
    if (legacyDN?.known !== true) return named;
    const whole = byLegacyDN(comparable(legacyDN.value)).filter(
      ({ expansionServer }) => expansionServer.known,
    );
    return [...whole, ...named.filter((group) => !isWhole(group))];
  };
  return { ...naming, of };
}

/** Without letter case and blanks: a wrapped line may have lost or gained a blank. */
const comparable = (legacyDN: string) => legacyDN.replace(/\s/g, '').toLowerCase();

/** The whole list, not only groups with a value: an empty output wouldn't tell whether the command was run. */
function collect(kind: Group['kind']): readonly Missing[] {
  return [
    { what: { key: 'missing.entireForest', args: {} }, command: ENTIRE_FOREST },
    {
      what: { key: 'missing.groups', args: {} },
      command: `Get-${kind} -ResultSize Unlimited | Format-List Name,PrimarySmtpAddress,ExpansionServer`,
    },
  ];
}

function fixGroups(kind: Group['kind'], server: string, groups: readonly Group[]): readonly Fix[] {
  return [
    {
      text: { key: 'fix.show', args: { server } },
      command:
        `${ENTIRE_FOREST}; $dn = (Get-ExchangeServer ${quote(server)}).ExchangeLegacyDN; Get-${kind} -ResultSize Unlimited | ` +
        'Where-Object { $_.ExpansionServer -eq $dn } | Format-List Name,PrimarySmtpAddress,ExpansionServer',
    },
    ...namesOf(groups).map((group) => ({
      text: { key: 'fix.clear', args: { group } },
      command: `Set-${kind} -Identity ${quote(group)} -ExpansionServer $null`,
    })),
  ];
}
