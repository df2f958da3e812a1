import { missingList } from '../lists.ts';
import type { Answer, Question } from '../rule.ts';
import { exchangeServers } from '../topology/exchangeServers.ts';
import { isListed } from '../topology/kind.ts';
import { answer, unlisted } from './answer.ts';
import { type Generation, linesOf, named, serversOf, unknownVersions } from './coexistence/servers.ts';
import { preparesOrganization } from './preparesOrganization.ts';

const SHOW_VERSIONS = 'Get-ExchangeServer | Format-Table Name,AdminDisplayVersion';

/**
 * Warnings that servers of an older version can't be added once the organization is prepared: none of them is there.
 * The rule's own words: `warn`, `fix.continue`, `fix.installFirst`, and `unknownOthers` with `undocumented`.
 * @param silencedBy versions of which one server is enough for Setup to say nothing
 * @param undocumented versions of which nobody knows whether they count
 */
export function judgeLastChance(
  question: Question,
  silencedBy: readonly Generation[],
  undocumented: readonly Generation[] = [],
): Answer {
  const { topology } = question;
  if (!isListed(topology, 'ExchangeServer')) return unlisted(['ExchangeServer']);

  const present = serversOf(topology, ...silencedBy);
  if (present.length > 0)
    return answer('pass', 'common.lastChance.present', named(present), { evidence: linesOf(present) });

  const run = preparesOrganization(question);
  if (run.prepares === false) return answer('pass', 'common.lastChance.prepared', {}, { evidence: run.at });

  const { versioned, unclear } = exchangeServers(topology);
  if (unclear.length > 0) return unknownVersions(unclear);
  const others = serversOf(topology, ...undocumented);
  if (others.length > 0)
    return answer('unknown', 'unknownOthers', named(others), { evidence: linesOf(others) });

  const evidence = [...linesOf(versioned), ...run.at];
  if (run.prepares === null)
    return answer(
      'unknown',
      'common.lastChance.unknownRun',
      {},
      {
        evidence,
        missing: run.at.length > 0 ? [] : [missingList('OrganizationConfig')],
      },
    );
  const fix = [
    { text: { key: 'common.lastChance.fix.show', args: {} }, command: SHOW_VERSIONS },
    { text: { key: 'fix.continue', args: {} } },
    { text: { key: 'fix.installFirst', args: {} } },
  ];
  return answer('warn', 'warn', {}, { evidence, fix });
}
