import { quote } from '../powershell.ts';
import type { Rule } from '../rule.ts';
import { shortName } from '../topology/names.ts';
import { computers } from '../topology/objects/directory.ts';
import { indexBy, perTopology } from '../topology/perTopology.ts';
import { answer } from './answer.ts';

const computersByName = perTopology((topology) =>
  indexBy(computers(topology), ({ name }) => (name === '' ? [] : [shortName(name)])),
);

/** Asks the global catalog, which knows the computers of all domains. */
const collect = (server: string) =>
  `Get-ADComputer -LDAPFilter ${quote(`(name=${server})`)} -Server '<GC>:3268' | Format-List DistinguishedName,DNSHostName`;

/**
 * By its name: `/NewProvisionedServer` names a server whose short name several computers of the forest have. Whether the
 * switch is used, no topology tells, and the exact test isn't established.
 */
export const DuplicateShortProvisionedName: Rule = {
  id: 'DuplicateShortProvisionedName',
  severity: 'error',
  scenarios: ['install', 'upgrade', 'prepare-schema', 'prepare-ad'],
  asks: 'organization',
  judge: ({ topology, scenario: { server } }) => {
    if (server === null) {
      const missing = [{ what: { key: 'missing.server', args: {} } }];
      return answer('unknown', 'unknownServer', {}, { missing });
    }
    const namesakes = computersByName(topology)(server);
    const evidence = namesakes.map(({ at }) => at);
    if (namesakes.length === 0) {
      const missing = [{ what: { key: 'missing.computers', args: { server } }, command: collect(server) }];
      return answer('unknown', 'unknownComputers', { server }, { missing });
    }
    if (namesakes.length === 1) return answer('pass', 'pass', { server }, { evidence });
    return answer('unknown', 'unknownDuplicate', { server, count: namesakes.length }, { evidence });
  },
};
