import type { Answer, Question } from '../../rule.ts';
import { acceptedBuilds } from '../../topology/coexistence.ts';
import { exchangeServers, unclearLines, type VersionedServer } from '../../topology/exchangeServers.ts';
import { isListed } from '../../topology/kind.ts';
import { isAtLeast } from '../../topology/versions.ts';
import type { Topology } from '../../topology/topology.ts';
import type { Fix, Missing, Target } from '../../types.ts';
import { missingList } from '../../lists.ts';
import { answer, unlisted } from '../answer.ts';
import {
  LAST_STEPS,
  LIST_SERVERS,
  removeEdgeSubscriptions,
  renewEdgeSubscriptions,
  SHOW_BUILD,
  showBuilds,
} from './fix.ts';
import { type Generation, linesOf, named, serversOf, unknownVersions } from './servers.ts';

/**
 * Rules that ask servers of a product for a minimum: below it they fail, and where the build doesn't tell, it is
 * unknown. The rule's own words: `fail`, `fix.update`, and `unknownBetween` where sources dispute the minimum.
 */
export function judgeMinimum(
  target: Target,
  product: '2007' | '2010' | '2013',
  { topology }: Question,
): Answer {
  if (!isListed(topology, 'ExchangeServer')) return unlisted(['ExchangeServer']);
  const servers = serversOf(topology, product);
  const { unclear } = exchangeServers(topology);
  const { floor, minimum, between: why } = acceptedBuilds(target, product);
  const required = { product, release: minimum.release, build: minimum.build };

  const isRollup = why === 'rollup';
  const old = servers.filter(({ version }) => !isAtLeast(version, floor.version));
  const between = servers.filter(
    ({ version }) => isAtLeast(version, floor.version) && !isAtLeast(version, minimum.version),
  );
  if (old.length > 0) {
    const args = { ...named(old), ...required, floor: floor.release, floorBuild: floor.build };
    const update = { text: { key: 'fix.update', args: named(old) } };
    const looks = [LIST_SERVERS, ...(isRollup ? showBuilds(between) : [])];
    const fix = [...looks, update, ...renewEdgeSubscriptions(old), ...LAST_STEPS];
    return answer('fail', 'fail', args, { evidence: linesOf(old), fix });
  }
  if (between.length > 0) {
    const key = isRollup ? 'common.coexistence.unknownRollup' : 'unknownBetween';
    return answer(
      'unknown',
      key,
      { ...named(between), ...required },
      {
        evidence: [...linesOf(between), ...unclearLines(unclear)],
        missing: [
          ...(isRollup ? [missingRollup(between)] : []),
          ...(unclear.length > 0 ? [missingList('ExchangeServer')] : []),
        ],
      },
    );
  }
  return unclearOr(topology, () => passOf(servers, required));
}

const missingRollup = (servers: readonly VersionedServer[]): Missing => ({
  what: { key: 'common.coexistence.missing.rollup', args: named(servers) },
  command: SHOW_BUILD,
});

/** The answer where no known version speaks against it, unless a server has none that is known. */
function unclearOr(topology: Topology, pass: () => Answer): Answer {
  const { unclear } = exchangeServers(topology);
  return unclear.length > 0 ? unknownVersions(unclear) : pass();
}

function passOf(
  servers: readonly VersionedServer[],
  required: { readonly product: string; readonly release: string; readonly build: string },
): Answer {
  if (servers.length === 0) return answer('pass', 'common.coexistence.none', { product: required.product });
  const args = { ...named(servers), ...required };
  return answer('pass', 'common.coexistence.pass', args, { evidence: linesOf(servers) });
}

/**
 * Rules that refuse every server of a product, whatever its build. The rule's own words: `fail` or the key that is given,
 * and those of `fix`, `fix.uninstall` among them.
 * @param fix first steps: find the servers, move what is on them
 */
export function judgePresence(
  generation: Generation,
  { topology }: Question,
  { fail = 'fail', fix }: { readonly fail?: string; readonly fix: readonly Fix[] },
): Answer {
  if (!isListed(topology, 'ExchangeServer')) return unlisted(['ExchangeServer']);
  const refused = serversOf(topology, generation);
  if (refused.length > 0) {
    const uninstall = { text: { key: 'fix.uninstall', args: named(refused) } };
    const steps = [...fix, ...removeEdgeSubscriptions(refused), uninstall, ...LAST_STEPS];
    return answer('fail', fail, named(refused), { evidence: linesOf(refused), fix: steps });
  }
  return unclearOr(topology, () => answer('pass', 'common.coexistence.none', { product: generation }));
}

/**
 * The warnings beside two of the rules. Their names restrict them to something ("ForDC") that nobody has documented, so
 * servers below the minimum leave the question open. The rule's own words: `unknown`.
 */
export function judgeForDC(product: '2010' | '2013', { topology }: Question): Answer {
  if (!isListed(topology, 'ExchangeServer')) return unlisted(['ExchangeServer']);
  const servers = serversOf(topology, product);
  // The sheets name the minimum of Exchange 2016 for every target.
  const { floor, minimum } = acceptedBuilds('2016', product);
  const required = { product, release: minimum.release, build: minimum.build };
  const below = servers.filter(({ version }) => !isAtLeast(version, minimum.version));
  if (below.length > 0) {
    const rollups = below.filter(({ version }) => isAtLeast(version, floor.version));
    return answer(
      'unknown',
      'unknown',
      { ...named(below), ...required },
      {
        evidence: linesOf(below),
        missing: rollups.length > 0 ? [missingRollup(rollups)] : [],
      },
    );
  }
  return unclearOr(topology, () => passOf(servers, required));
}
