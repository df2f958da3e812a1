import { missingList } from '../lists.ts';
import type { Answer, Question } from '../rule.ts';
import { isListed } from '../topology/kind.ts';
import { siteName } from '../topology/names.ts';
import { forests } from '../topology/objects/directory.ts';
import { indexBy, perTopology } from '../topology/perTopology.ts';
import { componentOf, type RoleComponent } from '../topology/roleComponents.ts';
import { findServer } from '../topology/roles.ts';
import type { Known } from '../topology/known.ts';
import type { Topology } from '../topology/topology.ts';
import type { Place } from '../types.ts';
import { answer, namesOf, unlisted } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { missingRoleBits } from './serverObject.ts';

const serversBySite = perTopology(({ servers }) =>
  indexBy(servers, ({ site }) => (site.known ? [siteName(site.value)] : [])),
);
const serversWithoutSite = perTopology(({ servers }) => servers.filter(({ site }) => !site.known));

/** The site of a computer: that of its server object, or the only one of the forest. */
function siteOf(topology: Topology, server: string): { readonly name: string; readonly at: Place } | null {
  const site: Known<string> | undefined = findServer(topology, server)?.site;
  if (site?.known === true) return { name: siteName(site.value), at: site.at };
  const [forest, ...others] = forests(topology);
  if (forest?.sites.known !== true || others.length > 0) return null;
  const [only, ...more] = forest.sites.value;
  return only === undefined || more.length > 0 ? null : { name: only, at: forest.sites.at };
}

/**
 * Warnings of installing the Mailbox role in a site without a server that has another role. Whether the part of the
 * Mailbox role that does its work counts, installed in the same run, isn't established: they never warn by a topology.
 * The rule's own words: `pass`, `unknown`, `unknownServers`.
 */
export function judgeRoleInSite(component: RoleComponent, question: Question): Answer {
  const { topology } = question;
  const server = askedServer(question);
  if (!isListed(topology, 'ExchangeServer')) return unlisted(['ExchangeServer']);
  const site = siteOf(topology, server);
  if (site === null) {
    const missing = [
      { what: { key: 'common.roleInSite.missing.site', args: { server } }, command: 'nltest /dsgetsite' },
    ];
    return answer('unknown', 'common.roleInSite.unknownSite', { server }, { missing });
  }

  const inSite = serversBySite(topology)(site.name).map((it) => ({ it, ...componentOf(it, component) }));
  const holders = inSite.filter(({ has }) => has === true);
  const [holder] = holders;
  if (holder !== undefined)
    return answer(
      'pass',
      'pass',
      { server, site: site.name, holder: holder.it.name },
      { evidence: [...holder.at, site.at] },
    );

  const unclearRoles = inSite.filter(({ has }) => has === null).map(({ it }) => it);
  const unclearSites = serversWithoutSite(topology).filter((it) => componentOf(it, component).has !== false);
  const unclear = [...unclearRoles, ...unclearSites];
  if (unclear.length > 0) {
    const evidence = [...unclear.map(({ at }) => at), site.at];
    const names = namesOf(unclear);
    const missing = [
      ...namesOf(unclearRoles).map(missingRoleBits),
      ...(unclearSites.length > 0 ? [missingList('ExchangeServer')] : []),
    ];
    const args = { site: site.name, servers: names, count: names.length };
    return answer('unknown', 'unknownServers', args, { evidence, missing });
  }
  return answer('unknown', 'unknown', { server, site: site.name }, { evidence: [site.at] });
}
