import { quote } from '../powershell.ts';
import type { Answer, Question } from '../rule.ts';
import { placeOf } from '../topology/known.ts';
import { sameServer, shortName } from '../topology/names.ts';
import { findServer, transportRole } from '../topology/roles.ts';
import type { Group, Topology } from '../topology/topology.ts';
import type { Fix, Missing } from '../types.ts';
import { answer, namesOf } from './answer.ts';
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

  const groups = topology.groups.filter((group) => group.kind === kind);
  if (groups.length === 0) return answer('unknown', 'unknownNoGroups', { server }, { missing });

  const names = namesServer(topology, server);
  const expanded = groups.filter(
    ({ expansionServer }) => expansionServer.known && names(expansionServer.value),
  );
  if (expanded.length > 0) {
    const args = { server, groups: namesOf(expanded), count: namesOf(expanded).length };
    return answer('fail', 'fail', args, {
      evidence: linesOf(expanded),
      fix: fixGroups(kind, server, expanded),
    });
  }

  const unclear = groups.filter(({ expansionServer }) => !expansionServer.known);
  if (unclear.length > 0) {
    const args = { server, groups: namesOf(unclear), count: namesOf(unclear).length };
    return answer('unknown', 'unknownExpansionServer', args, { evidence: linesOf(unclear), missing });
  }
  return answer('pass', 'pass', { server, count: namesOf(groups).length });
}

const linesOf = (groups: readonly Group[]) =>
  groups.map(({ expansionServer, at }) => placeOf(expansionServer) ?? at);

/**
 * Whether an `ExpansionServer` names the server. It holds a legacyExchangeDN: compared whole with the server's own where
 * the paste has it, else by the name at its end. Empty means that any server expands the group.
 */
function namesServer(topology: Topology, server: string): (expansionServer: string) => boolean {
  const name = shortName(server).toLowerCase();
  const own = findServer(topology, server)?.legacyDN;
  const legacyDN = own?.known === true ? comparable(own.value) : null;
  return (expansionServer) => {
    // Organizations have thousands of groups: take those apart only that can name the server at all.
    if (!expansionServer.toLowerCase().includes(name)) return false;
    const whole = legacyDN !== null && expansionServer.startsWith('/');
    return whole ? comparable(expansionServer) === legacyDN : sameServer(expansionServer, server);
  };
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
