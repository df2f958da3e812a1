import type { Rule } from '../rule.ts';
import { judgeFirstInstall } from './firstInstall.ts';

/** The first server of a build with Hub Transport, which is part of the Mailbox role since Exchange 2013. */
export const DelegatedBridgeheadFirstInstall: Rule = {
  id: 'DelegatedBridgeheadFirstInstall',
  severity: 'error',
  scenarios: ['install', 'upgrade'],
  asks: 'organization',
  judge: (question) => judgeFirstInstall('hubTransport', question),
};
