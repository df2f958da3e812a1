import type { Rule } from '../rule.ts';
import { domainOfComputer } from '../topology/computer.ts';
import { answer } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { MISSING_LEVELS, preparesDirectory } from './directoryPreparation.ts';
import { eachOnce } from './eachOnce.ts';
import { fixMode, missingMode, modeOf } from './mixedMode.ts';
import { unknownDomain } from './unknownComputer.ts';

/** The run prepares the organization or a domain, and the domain of the computer is in mixed mode. */
export const LocalDomainModeMixed: Rule = {
  id: 'LocalDomainModeMixed',
  severity: 'error',
  scenarios: ['install', 'upgrade', 'prepare-ad', 'prepare-domain'],
  asks: 'server',
  judge: (question) => {
    const { topology, scenario } = question;
    const server = askedServer(question);
    const domain = domainOfComputer(topology, server);
    if (!domain.known) return unknownDomain(server);

    const { mixed, by, at } = modeOf(topology, domain.value);
    const args = { server, domain: domain.value };
    const evidence = eachOnce([...at, domain.at]);
    if (mixed === null)
      return answer('unknown', 'unknownMode', args, { evidence, missing: [missingMode(domain.value)] });
    if (!mixed) return answer('pass', by === 'flag' ? 'pass' : 'passLevel', args, { evidence });

    const fix = fixMode(domain.value);
    const prepares = scenario.do === 'prepare-domain' || preparesDirectory(topology, scenario).due === true;
    return prepares
      ? answer('fail', 'fail', args, { evidence, fix })
      : answer('unknown', 'unknownPreparation', args, { evidence, fix, missing: MISSING_LEVELS });
  },
};
