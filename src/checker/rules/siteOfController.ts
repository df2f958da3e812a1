import { missingList } from '../lists.ts';
import type { Answer } from '../rule.ts';
import { controllersNamed, hostOf, showsEveryController } from '../topology/forest.ts';
import type { DomainController } from '../topology/objects/directory.ts';
import type { Topology } from '../topology/topology.ts';
import type { Place, Scenario } from '../types.ts';
import { answer } from './answer.ts';
import { controllersBySite } from './controllersBySite.ts';
import { fixSiteOfController } from './fixSiteOfController.ts';

const MISSING = [missingList('ADForest'), missingList('ADDomainController')];

/** The computer that Setup runs on and its site. */
export interface Here {
  readonly server: string;
  readonly site: string;
  readonly at: Place;
}

/** The domain controller of the log. Whether Setup minds letter case isn't established. */
export function judgeChosen(
  topology: Topology,
  { server, site, at }: Here,
  chosen: { readonly name: string; readonly at: Place },
  scenario: Scenario,
): Answer {
  const [controller, ...others] = controllersNamed(topology, chosen.name);
  const other = controller === undefined || others.length > 0 ? null : controller.site;
  if (other?.known !== true)
    return answer(
      'unknown',
      'unknownChosen',
      { controller: chosen.name },
      { evidence: [chosen.at], missing: MISSING },
    );
  const args = { server, site, controller: chosen.name, otherSite: other.value };
  const evidence = [other.at, at, chosen.at];
  if (other.value === site) return answer('pass', 'pass', args, { evidence });
  if (other.value.toLowerCase() === site.toLowerCase())
    return answer('unknown', 'unknownCase', args, { evidence });
  return answer('fail', 'fail', args, {
    evidence,
    fix: fixSiteOfController(topology, server, site, scenario),
  });
}

/** Without a log: certain where no domain controller of the forest, or every one, is in the computer's site. */
export function judgeAll(topology: Topology, { server, site, at }: Here, scenario: Scenario): Answer {
  const { all, named, unplaced } = controllersBySite(topology);
  const local = named(site);
  const args = { server, site, controllers: local.map(hostOf), count: local.length };
  if (!showsEveryController(topology) || unplaced.length > 0)
    return answer('unknown', 'unknownControllers', args, { evidence: [at], missing: MISSING });
  const fix = fixSiteOfController(topology, server, site, scenario);
  if (local.length === 0) return answer('fail', 'failNone', args, { evidence: [at, ...placesOf(all)], fix });
  return local.length === all.length
    ? answer('pass', 'passAll', args, { evidence: [at] })
    : answer('unknown', 'unknownChoice', args, { evidence: [at, ...placesOf(local)] });
}

const placesOf = (controllers: readonly DomainController[]): readonly Place[] =>
  controllers.slice(0, 10).map(({ site, at }) => (site.known ? site.at : at));
