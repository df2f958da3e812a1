import type { Rule } from '../rule.ts';
import { computerAccount, controllerState } from '../topology/computer.ts';
import type { Computer } from '../topology/objects/directory.ts';
import type { Place } from '../types.ts';
import { answer } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { missingAccount, unknownController } from './unknownComputer.ts';

/** Group "Read-only Domain Controllers": the primary group of their accounts. */
const READ_ONLY_CONTROLLERS = 521;

/** The computer that Setup runs on is a read-only domain controller: its own object says so, or its account. */
export const ComputerRODC: Rule = {
  id: 'ComputerRODC',
  severity: 'error',
  scenarios: ['install'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    const state = controllerState(topology, server);
    const account = computerAccount(topology, server);
    const said = [
      ...(state.is === true && state.controller.isReadOnly.known
        ? [{ readOnly: state.controller.isReadOnly.value, at: state.controller.isReadOnly.at }]
        : []),
      ...(account === null ? [] : sayingsOf(account)),
    ];
    const yes = said.filter(({ readOnly }) => readOnly);
    const evidence = said.map(({ at }) => at);
    if (yes.length > 0 && yes.length < said.length)
      return answer('unknown', 'unknownContradiction', { server }, { evidence });
    if (yes.length > 0)
      return answer(
        'fail',
        'fail',
        { server },
        {
          evidence,
          fix: [
            {
              text: { key: 'fix.other', args: { server } },
              command: '(Get-CimInstance Win32_ComputerSystem).DomainRole',
            },
          ],
        },
      );
    if (said.length > 0) return answer('pass', 'pass', { server }, { evidence });
    if (state.is === false) return answer('pass', 'passMember', { server });
    if (state.is === null) return unknownController(server, state);
    const missing = [missingAccount(server)];
    return answer('unknown', 'unknownKind', { server }, { evidence: [state.controller.at], missing });
  },
};

function sayingsOf({ isRODC, primaryGroupID: group }: Computer): readonly { readOnly: boolean; at: Place }[] {
  return [
    ...(isRODC.known ? [{ readOnly: isRODC.value, at: isRODC.at }] : []),
    ...(group.known ? [{ readOnly: group.value === READ_ONLY_CONTROLLERS, at: group.at }] : []),
  ];
}
