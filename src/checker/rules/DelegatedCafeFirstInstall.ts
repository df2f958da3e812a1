import type { Rule } from '../rule.ts';
import { judgeFirstInstall } from './firstInstall.ts';

/** The first server of a build with the front end of Client Access: a role of Exchange 2013, part of the Mailbox role since 2016. */
export const DelegatedCafeFirstInstall: Rule = {
  id: 'DelegatedCafeFirstInstall',
  severity: 'error',
  scenarios: ['install', 'upgrade'],
  asks: 'organization',
  judge: (question) => judgeFirstInstall('cafe', question),
};
