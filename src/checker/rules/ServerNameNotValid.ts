import type { Rule } from '../rule.ts';
import { computerNames } from '../topology/computerNames.ts';
import { shortName } from '../topology/names.ts';
import { answer } from './answer.ts';
import { askedServer } from './askedServer.ts';

/** Assumed by analogy with the names of DNS hosts: which characters Setup accepts isn't documented. */
const ACCEPTED = /^[A-Z0-9-]+$/i;

const RENAME = "Rename-Computer -NewName '<valid name>' -Restart";

/** The short name of the computer has a character that Exchange doesn't accept. */
export const ServerNameNotValid: Rule = {
  id: 'ServerNameNotValid',
  severity: 'error',
  scenarios: ['install', 'upgrade'],
  asks: 'server',
  judge: (question) => {
    const server = shortName(askedServer(question));
    const evidence = computerNames(question.topology, server).flatMap(({ at }) => at);
    if (ACCEPTED.test(server)) return answer('pass', 'pass', { server }, { evidence });
    // A computer isn't renamed any more once Exchange is on it.
    const fix =
      question.scenario.do === 'install'
        ? [{ text: { key: 'fix.rename', args: { server } }, command: RENAME }]
        : [{ text: { key: 'fix.migrate', args: { server } } }];
    return answer('fail', 'fail', { server }, { evidence, fix });
  },
};
