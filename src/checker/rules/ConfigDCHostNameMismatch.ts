import type { Rule } from '../rule.ts';
import { sameServer } from '../topology/names.ts';
import { answer } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { fixPinnedController, SHOW_PINNED } from './fixPinnedController.ts';
import { loggedSetting, textOf } from './loggedSetting.ts';

const SHOW_CHOICE =
  "Select-String -Path C:\\ExchangeSetupLogs\\ExchangeSetup.log -Pattern 'Setup will use the domain controller' | Select-Object -Last 1";

const MISSING = [
  { what: { key: 'missing.pinned', args: {} }, command: SHOW_PINNED },
  { what: { key: 'missing.choice', args: {} }, command: SHOW_CHOICE },
];

/**
 * The registry of the computer pins another domain controller than the one that Setup uses. Both stand in a log only:
 * that StaticConfigDomainController is this value is no more than inferred. Whether letter case and a short name beside
 * the full one count as a difference isn't established.
 */
export const ConfigDCHostNameMismatch: Rule = {
  id: 'ConfigDCHostNameMismatch',
  severity: 'error',
  scenarios: ['install', 'upgrade', 'prepare-schema', 'prepare-ad', 'prepare-domain'],
  asks: 'server',
  judge: (question) => {
    const { topology, scenario } = question;
    const server = askedServer(question);
    const setting = loggedSetting(topology, 'ConfigDCHostName', server);
    if (setting === null) return answer('unknown', 'unknown', { server }, { missing: MISSING });
    const pinned = textOf(setting);
    if (pinned === '') return answer('pass', 'passNotPinned', { server }, { evidence: [setting.at] });

    const chosen = loggedSetting(topology, 'DomainController', server);
    const controller = chosen === null ? '' : textOf(chosen);
    if (chosen === null || controller === '')
      return answer(
        'unknown',
        'unknownChoice',
        { server, pinned },
        { evidence: [setting.at], missing: MISSING.slice(1) },
      );
    const args = { server, pinned, controller };
    const evidence = [setting.at, chosen.at];
    if (pinned === controller) return answer('pass', 'pass', args, { evidence });
    if (isDoubtful(pinned, controller)) return answer('unknown', 'unknownForm', args, { evidence });
    return answer('fail', 'fail', args, { evidence, fix: fixPinnedController(server, pinned, scenario) });
  },
};

/** Two spellings of what may be one host. */
function isDoubtful(one: string, other: string): boolean {
  if (one.toLowerCase() === other.toLowerCase()) return true;
  return sameServer(one, other) && !(one.includes('.') && other.includes('.'));
}
