import { COLLECT } from '../checker/collect.ts';

/** What an administrator runs to collect everything that the rules on removing a server read. */
export const COLLECTING = COLLECT.remove.shell?.join('\n') ?? '';

/** Where Setup writes its log on every server. */
export const SETUP_LOG = String.raw`C:\ExchangeSetupLogs\ExchangeSetup.log`;
