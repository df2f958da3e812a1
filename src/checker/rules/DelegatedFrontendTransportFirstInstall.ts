import type { Rule } from '../rule.ts';
import { judgeFirstInstall } from './firstInstall.ts';

/** The first server of a build with Front End Transport: with Client Access in Exchange 2013, part of the Mailbox role since 2016. */
export const DelegatedFrontendTransportFirstInstall: Rule = {
  id: 'DelegatedFrontendTransportFirstInstall',
  severity: 'error',
  scenarios: ['install', 'upgrade'],
  asks: 'organization',
  judge: (question) => judgeFirstInstall('frontendTransport', question),
};
