import { missingList } from '../lists.ts';
import type { Rule } from '../rule.ts';
import { domainOfComputer } from '../topology/computer.ts';
import { systemObjectsOf } from '../topology/systemObjects.ts';
import { answer } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { awayFromMaster } from './awayFromMaster.ts';
import { MISSING_LEVELS } from './directoryPreparation.ts';
import { eachOnce } from './eachOnce.ts';
import { loggedSetting, textOf } from './loggedSetting.ts';
import { isBehind } from './runPreparation.ts';
import { setupCommand } from './setupCommand.ts';
import { fixDuplicates, WAIT } from './systemObjectsFix.ts';

const SHOW_ERROR =
  "Select-String -Path C:\\ExchangeSetupLogs\\ExchangeSetup.log -Pattern 'validating the state of Active Directory' | Select-Object -Last 1";
const READ_LOG = { text: { key: 'fix.read', args: {} }, command: SHOW_ERROR };

/**
 * Setup couldn't read the state of Active Directory. A topology shows two of the reasons: several System Objects
 * containers, and an organization that is to be prepared away from the schema master. There are others.
 */
export const AdInitErrorRule: Rule = {
  id: 'AdInitErrorRule',
  severity: 'error',
  scenarios: ['install', 'upgrade', 'prepare-schema', 'prepare-ad', 'prepare-domain'],
  asks: 'server',
  judge: (question) => {
    const { topology, scenario } = question;
    const server = askedServer(question);
    const setting = loggedSetting(topology, 'AdInitError', server);
    const logged = setting === null || setting.exception ? [] : [setting.at];
    if (setting !== null && logged.length > 0 && textOf(setting) === '')
      return answer('pass', 'passLogged', { server }, { evidence: logged });

    const domain = domainOfComputer(topology, server);
    const containers = domain.known ? systemObjectsOf(topology, domain.value) : [];
    if (domain.known && containers.length > 1) {
      const args = { domain: domain.value, count: containers.length };
      const evidence = eachOnce([domain.at, ...containers.map(({ at }) => at), ...logged]);
      return answer('fail', 'failDuplicate', args, { evidence, fix: fixDuplicates(containers) });
    }
    const organization = isBehind(question, 'organization');
    const away = awayFromMaster(question, server);
    if (organization.is === true && away !== null) {
      const { master } = away;
      const evidence = eachOnce([...organization.at, ...away.at, ...logged]);
      const fix = [
        { text: { key: 'fix.replication', args: {} }, command: 'repadmin /replsummary' },
        { text: { key: 'fix.prepare', args: { master } }, command: setupCommand(scenario, '/PrepareAD') },
        WAIT,
      ];
      return answer('fail', 'failSchemaMaster', { server, master }, { evidence, fix });
    }
    if (logged.length > 0)
      return answer('fail', 'failLogged', { server }, { evidence: logged, fix: [READ_LOG] });
    const missing = [
      { what: { key: 'missing.error', args: {} }, command: SHOW_ERROR },
      missingList('SystemObjectsContainer'),
      ...MISSING_LEVELS.slice(1),
    ];
    return answer('unknown', 'unknown', { server }, { missing });
  },
};
