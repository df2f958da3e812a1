import { domainControllers } from '../topology/objects/directory.ts';
import { indexBy, perTopology } from '../topology/perTopology.ts';

/** Domain controllers by Active Directory site, and those whose site the paste doesn't tell. */
export const controllersBySite = perTopology((topology) => {
  const all = domainControllers(topology);
  return {
    all,
    named: indexBy(all, ({ site }) => (site.known ? [site.value] : [])),
    unplaced: all.filter(({ site }) => !site.known),
  };
});
