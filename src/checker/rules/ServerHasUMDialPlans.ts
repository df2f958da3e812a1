import { nameOfList } from '../lists.ts';
import { quote } from '../powershell.ts';
import type { Rule } from '../rule.ts';
import { isListed } from '../topology/kind.ts';
import { shown } from '../topology/known.ts';
import { namingServers } from '../topology/naming.ts';
import { umDialPlans, umServices } from '../topology/objects/unifiedMessaging.ts';
import { indexBy, perTopology } from '../topology/perTopology.ts';
import { productOfServer } from '../topology/roles.ts';
import { lookFirst, notNamed, unclear, unlessProduct } from './advice.ts';
import { answer, noneExist, unlisted } from './answer.ts';
import { askedServer } from './askedServer.ts';

const plansNaming = perTopology((topology) =>
  namingServers(umDialPlans(topology), ({ umServers }) => umServers),
);
const servicesByName = perTopology((topology) => indexBy(umServices(topology), ({ name }) => name));

/** The server being removed answers calls of Unified Messaging dial plans. Exchange 2019 and SE have no Unified Messaging. */
export const ServerHasUMDialPlans: Rule = {
  id: 'ServerHasUMDialPlans',
  severity: 'warning',
  advice: true,
  scenarios: ['remove'],
  roles: ['unifiedMessaging'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    const gate = unlessProduct(topology, server, ['2007', '2010', '2013', '2016'], nameOfList('UMDialPlan'));
    if (gate !== null) return gate;

    // Two sides of one link: the server names its dial plans, a dial plan its servers.
    const plans = plansNaming(topology);
    const naming = plans.of(server);
    const service = servicesByName(topology)(server)[0];
    const own = service === undefined ? [] : (shown(service.dialPlans) ?? []);
    const names = [...new Set([...naming.map(({ name }) => name), ...own])];
    if (names.length > 0) {
      const noun = OF_OLD_SHELL.includes(productOfServer(topology, server) ?? '') ? 'UMServer' : 'UMService';
      const at = own.length > 0 && service?.dialPlans.known === true ? [service.dialPlans.at] : [];
      return answer(
        'warn',
        'warn',
        { server, objects: names, count: names.length },
        {
          evidence: [...naming.map(plans.lineOf), ...at],
          fix: [
            lookFirst(`Get-${noun} -Identity ${quote(server)} | Format-List Name,Status,DialPlans`),
            { text: { key: 'fix.others', args: { objects: names, count: names.length } } },
            {
              text: { key: 'fix.disable', args: { server } },
              command: `Disable-${noun} -Identity ${quote(server)}`,
            },
            {
              text: { key: 'fix.clear', args: { server } },
              command: `Set-${noun} -Identity ${quote(server)} -DialPlans $null`,
            },
          ],
        },
      );
    }
    if (service?.dialPlans.known === true) return notNamed(server, ['UMDialPlan']);
    if (!isListed(topology, 'UMDialPlan')) return unlisted(['UMService', 'UMDialPlan']);
    if (plans.unclear.length > 0) return unclear(server, 'UMServers', 'UMDialPlan', plans);
    return plans.count === 0 ? noneExist(['UMDialPlan']) : notNamed(server, ['UMDialPlan']);
  },
};

/** Get-UMServer and its kin; 2013 renamed them. */
const OF_OLD_SHELL: readonly string[] = ['2007', '2010'];
