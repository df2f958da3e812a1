import type { Rule } from '../rule.ts';
import { siteOfComputer } from '../topology/computer.ts';
import { askedServer } from './askedServer.ts';
import { loggedSetting, textOf } from './loggedSetting.ts';
import { judgeAll, judgeChosen } from './siteOfController.ts';
import { unknownSite } from './unknownComputer.ts';

/** The domain controller that Setup uses is in another site than the computer. Which one it is, only a log tells for sure. */
export const DomainControllerIsOutOfSite: Rule = {
  id: 'DomainControllerIsOutOfSite',
  severity: 'error',
  scenarios: ['install', 'upgrade', 'prepare-schema', 'prepare-ad', 'prepare-domain'],
  asks: 'server',
  judge: (question) => {
    const { topology, scenario } = question;
    const server = askedServer(question);
    const site = siteOfComputer(topology, server);
    if (!site.known) return unknownSite(server);
    const here = { server, site: site.value, at: site.at };
    const setting = loggedSetting(topology, 'DomainController', server);
    return setting === null || textOf(setting) === ''
      ? judgeAll(topology, here, scenario)
      : judgeChosen(topology, here, { name: textOf(setting), at: setting.at }, scenario);
  },
};
