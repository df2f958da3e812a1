import type { Rule } from '../rule.ts';
import { judgeFirstInstall } from './firstInstall.ts';

/** The first server of a build with Unified Messaging, which Exchange 2019 no longer has. */
export const DelegatedUnifiedMessagingFirstInstall: Rule = {
  id: 'DelegatedUnifiedMessagingFirstInstall',
  severity: 'error',
  scenarios: ['install', 'upgrade'],
  targets: ['2013', '2016'],
  asks: 'organization',
  judge: (question) => judgeFirstInstall('unifiedMessaging', question),
};
