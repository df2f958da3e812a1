import type { Rule } from '../rule.ts';
import { emailAddressPolicies } from '../topology/objects/organization.ts';
import { findServer } from '../topology/roles.ts';
import {
  fixTemplates,
  linesOfTemplates,
  namedTemplates,
  unclearPolicies,
  unknownTemplates,
} from './addressPolicies.ts';
import { answer, unlisted } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { fullNameOf, missingFullName, RENAME } from './fullName.ts';
import { disabledTemplatesOfComputer, templatesOfComputer } from './templatesOfComputer.ts';

/** The full name of the computer that Setup runs on is an SMTP domain of an email address policy. A domain that is only its
 * parent isn't. */
export const ServerFQDNMatchesSMTPPolicy: Rule = {
  id: 'ServerFQDNMatchesSMTPPolicy',
  severity: 'error',
  scenarios: ['install', 'upgrade', 'prepare-schema', 'prepare-ad'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    const policies = emailAddressPolicies(topology);
    if (policies.length === 0) return unlisted(['EmailAddressPolicy']);

    const fullName = fullNameOf(topology, server);
    const matching = templatesOfComputer(topology, server, fullName);
    const args = { server, ...namedTemplates(matching) };
    if (matching.length > 0 && !fullName.known) {
      const missing = [missingFullName(server)];
      return answer('unknown', 'unknownFullName', args, { evidence: linesOfTemplates(matching), missing });
    }
    if (matching.length > 0 && fullName.known) {
      const evidence = [...linesOfTemplates(matching), fullName.at];
      const isNew = findServer(topology, server) === null;
      const fix = fixTemplates(topology, matching, isNew ? [RENAME] : []);
      return answer('fail', 'fail', { ...args, fqdn: fullName.value }, { evidence, fix });
    }
    const unclear = unclearPolicies(topology);
    if (unclear.length > 0) return unknownTemplates(unclear);
    const off = disabledTemplatesOfComputer(topology, fullName);
    if (off.length > 0) {
      const evidence = off.map(({ policy }) => policy.at);
      return answer('unknown', 'unknownDisabled', { server, ...namedTemplates(off) }, { evidence });
    }
    return answer('pass', 'pass', { server, count: policies.length });
  },
};
