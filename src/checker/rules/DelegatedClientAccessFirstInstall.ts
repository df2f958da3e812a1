import type { Rule } from '../rule.ts';
import { judgeFirstInstall } from './firstInstall.ts';

/** The first server of a build with Client Access of Exchange 2007 and 2010, its back end in the Mailbox role since 2013. */
export const DelegatedClientAccessFirstInstall: Rule = {
  id: 'DelegatedClientAccessFirstInstall',
  severity: 'error',
  scenarios: ['install', 'upgrade'],
  asks: 'organization',
  judge: (question) => judgeFirstInstall('clientAccess', question),
};
