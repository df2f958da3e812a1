import type { Rule } from '../rule.ts';
import { controllerState } from '../topology/computer.ts';
import type { Fix, Scenario } from '../types.ts';
import { answer } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { setupCommand } from './setupCommand.ts';
import { missingModel, permissionModel, splitRequested } from './splitPermissions.ts';
import { unknownController } from './unknownComputer.ts';

/** The computer is a domain controller, and the organization uses or this run requests Active Directory split permissions. */
export const InstallOnDCInADSplitPermissionMode: Rule = {
  id: 'InstallOnDCInADSplitPermissionMode',
  severity: 'error',
  scenarios: ['install', 'upgrade'],
  asks: 'server',
  judge: (question) => {
    const { topology, scenario } = question;
    const server = askedServer(question);
    const state = controllerState(topology, server);
    if (state.is === null) return unknownController(server, state);
    if (!state.is) return answer('pass', 'passMember', { server });

    const here = state.controller.at;
    const model = permissionModel(topology);
    const requested = splitRequested(topology, server);
    const fix = fixFor(server, scenario);
    if (model.split === true)
      return answer('fail', 'fail', { server }, { evidence: [...model.at, here], fix });
    if (requested?.value === true)
      return answer('fail', 'failRequested', { server }, { evidence: [requested.at, here], fix });
    const evidence = [here, ...model.at, ...(requested === null ? [] : [requested.at])];
    if (model.split === null)
      return answer('unknown', 'unknownModel', { server }, { evidence, missing: [missingModel(topology)] });
    return requested === null
      ? answer('unknown', 'unknownRequest', { server }, { evidence })
      : answer('pass', 'passShared', { server }, { evidence });
  },
};

/** Giving up split permissions lets Exchange create security principals in the whole forest: not ours to decide. */
function fixFor(server: string, scenario: Scenario): readonly Fix[] {
  const command = setupCommand(scenario, '/PrepareAD /ActiveDirectorySplitPermissions:false');
  return [
    { text: { key: 'fix.member', args: { server } } },
    { text: { key: 'fix.shared', args: {} }, command },
    { text: { key: 'fix.domains', args: {} }, command: setupCommand(scenario, '/PrepareAllDomains') },
    { text: { key: 'fix.assignments', args: {} } },
  ];
}
