import { missingList } from '../lists.ts';
import type { Rule } from '../rule.ts';
import { controllerState, domainOfComputer } from '../topology/computer.ts';
import { hostOf, rootDomain } from '../topology/forest.ts';
import { answer } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { eachOnce } from './eachOnce.ts';
import { unknownController } from './unknownComputer.ts';

const MISSING = [missingList('ADForest'), missingList('ADDomainController')];

/**
 * The computer is a domain controller of another domain than the root, and no global catalog server. Whether Setup of
 * 2013 and later still excepts global catalog servers isn't confirmed.
 */
export const LocalComputerIsDCInChildDomain: Rule = {
  id: 'LocalComputerIsDCInChildDomain',
  severity: 'error',
  scenarios: ['install'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    const state = controllerState(topology, server);
    if (state.is === null) return unknownController(server, state);
    if (!state.is) return answer('pass', 'passMember', { server });

    const { controller } = state;
    const domain = domainOfComputer(topology, server);
    const root = rootDomain(topology);
    if (!domain.known || !root.known)
      return answer('unknown', 'unknownDomain', { server }, { evidence: [controller.at], missing: MISSING });
    const args = { server, domain: domain.value, root: root.value };
    if (domain.value.toLowerCase() === root.value.toLowerCase())
      return answer('pass', 'passRoot', args, { evidence: eachOnce([domain.at, root.at]) });

    const catalog = controller.isGlobalCatalog;
    if (!catalog.known)
      return answer('unknown', 'unknownFlag', args, { evidence: [domain.at], missing: MISSING });
    const evidence = [catalog.at, domain.at, root.at];
    if (catalog.value) return answer('unknown', 'unknownGlobalCatalog', args, { evidence });
    const host = hostOf(controller);
    const name = /^[\w.-]+$/.test(host) ? host : '<DC name>';
    return answer('fail', 'fail', args, {
      evidence,
      fix: [
        { text: { key: 'fix.member', args } },
        { text: { key: 'fix.show', args }, command: `repadmin /options ${name}` },
        { text: { key: 'fix.catalog', args }, command: `repadmin /options ${name} +IS_GC` },
        {
          text: { key: 'fix.wait', args },
          command: `nltest /dsgetdc:${/^[\w.-]+$/.test(domain.value) ? domain.value : '<domain>'} /gc /force`,
        },
      ],
    });
  },
};
