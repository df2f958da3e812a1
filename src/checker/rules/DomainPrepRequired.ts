import { missingList } from '../lists.ts';
import type { Rule } from '../rule.ts';
import { domainOfComputer } from '../topology/computer.ts';
import { isListed } from '../topology/kind.ts';
import { systemObjects, systemObjectsOf } from '../topology/systemObjects.ts';
import { answer, unlisted } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { levelState } from './directoryLevel.ts';
import { eachOnce } from './eachOnce.ts';
import { loggedFlag } from './setupAccount.ts';
import { fixContainers, SHOW_CONTAINERS, SMALLEST } from './systemObjectsFix.ts';
import { unknownDomain } from './unknownComputer.ts';

/**
 * The domain of the computer isn't prepared: it has no container Microsoft Exchange System Objects, or several of which
 * one is too old. How Setup computes it isn't established, so a single container that is behind the build tells nothing.
 */
export const DomainPrepRequired: Rule = {
  id: 'DomainPrepRequired',
  severity: 'error',
  scenarios: ['install', 'upgrade'],
  asks: 'server',
  judge: (question) => {
    const { topology, scenario } = question;
    const server = askedServer(question);
    const logged = loggedFlag(topology, 'LocalDomainIsPrepped', server);
    const fix = fixContainers(scenario);
    if (logged.is === false) return answer('fail', 'failLogged', { server }, { evidence: logged.at, fix });

    const none = isListed(topology, 'SystemObjectsContainer') && systemObjects(topology).length === 0;
    if (none && logged.is === null) return answer('fail', 'failNone', { server }, { fix });
    const domain = domainOfComputer(topology, server);
    const here = domain.known ? systemObjectsOf(topology, domain.value) : [];
    const [first, ...others] = here;
    const args = { server, domain: domain.known ? domain.value : '', count: here.length };
    const evidence = eachOnce([...(domain.known ? [domain.at] : []), ...here.map(({ at }) => at)]);
    const tooOld = here.filter(({ objectVersion: it }) => it.known && it.value < SMALLEST);
    if (others.length > 0 && tooOld.length > 0)
      return answer('fail', 'failSeveral', args, { evidence, fix: fixContainers(scenario, tooOld) });

    if (logged.is === true) return answer('pass', 'passLogged', { server }, { evidence: logged.at });
    const missing = [missingList('SystemObjectsContainer')];
    if (systemObjects(topology).length === 0) return unlisted(['SystemObjectsContainer']);
    if (!domain.known) return unknownDomain(server);
    if (first === undefined) return answer('unknown', 'unknownOther', args, { evidence, missing });
    if (others.length > 0)
      return answer('unknown', 'unknownSeveral', args, { evidence, fix: [SHOW_CONTAINERS] });
    const version = first.objectVersion;
    if (!version.known) return answer('unknown', 'unknownVersion', args, { evidence, missing });
    const state = levelState(question, 'domain', version.value);
    const passes = state === 'enough' || state === 'newest';
    const level = { ...args, level: version.value };
    return passes
      ? answer('pass', 'pass', level, { evidence })
      : answer('unknown', 'unknownLevel', level, { evidence, fix });
  },
};
