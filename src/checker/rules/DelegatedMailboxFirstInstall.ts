import type { Rule } from '../rule.ts';
import { judgeFirstInstall } from './firstInstall.ts';

/** The first server of a build with the Mailbox role. */
export const DelegatedMailboxFirstInstall: Rule = {
  id: 'DelegatedMailboxFirstInstall',
  severity: 'error',
  scenarios: ['install', 'upgrade'],
  asks: 'organization',
  judge: (question) => judgeFirstInstall('mailbox', question),
};
