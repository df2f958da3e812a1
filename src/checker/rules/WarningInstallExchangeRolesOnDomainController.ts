import type { Rule } from '../rule.ts';
import { controllerState } from '../topology/computer.ts';
import { answer } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { unknownController } from './unknownComputer.ts';

/** The computer that Exchange is installed on is a domain controller, writable or read-only. */
export const WarningInstallExchangeRolesOnDomainController: Rule = {
  id: 'WarningInstallExchangeRolesOnDomainController',
  severity: 'warning',
  scenarios: ['install'],
  asks: 'server',
  judge: (question) => {
    const server = askedServer(question);
    const state = controllerState(question.topology, server);
    if (state.is === null) return unknownController(server, state);
    if (!state.is) return answer('pass', 'pass', { server });
    return answer(
      'warn',
      'warn',
      { server },
      {
        evidence: [state.controller.at],
        fix: [
          {
            text: { key: 'fix.verify', args: { server } },
            command: '(Get-CimInstance Win32_ComputerSystem).DomainRole',
          },
          { text: { key: 'fix.member', args: { server } } },
          { text: { key: 'fix.accept', args: { server } } },
        ],
      },
    );
  },
};
