import type { Rule } from '../rule.ts';
import {
  computerNames,
  hostLabel,
  isContradictory,
  LONGEST_NETBIOS,
  namesDiffer,
} from '../topology/computerNames.ts';
import { shown } from '../topology/known.ts';
import { answer } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { unknownNames } from './computerAccount.ts';

const SHOW_BOTH = '[System.Environment]::MachineName; [System.Net.Dns]::GetHostName()';
const RENAME = "Rename-Computer -NewName '<name of 15 characters or fewer>' -Restart";

/** The NetBIOS name of the computer differs from its DNS host name; the directory shows it as the computer registered it. */
export const ComputerNameDiscrepancy: Rule = {
  id: 'ComputerNameDiscrepancy',
  severity: 'error',
  scenarios: ['install', 'upgrade'],
  asks: 'server',
  judge: (question) => {
    const server = askedServer(question);
    const objects = computerNames(question.topology, server);
    const differing = objects.filter((it) => namesDiffer(it) === true);
    const evidence = (differing.length > 0 ? differing : objects).flatMap(({ at }) => at);
    // Of namesakes in several domains, which one is meant isn't known.
    const isClear = new Set(objects.filter(({ kind }) => kind === 'account').map(namesDiffer)).size <= 1;
    const [first] = differing;
    if (first !== undefined && isClear) {
      const hostName = shown(first.hostName) ?? '';
      const isLong = hostLabel(hostName).length > LONGEST_NETBIOS;
      const args = { server, hostName, ...(isLong ? {} : { netBIOS: first.netBIOS ?? server }) };
      const last =
        question.scenario.do === 'install'
          ? { text: { key: 'fix.rename', args: {} }, command: RENAME }
          : { text: { key: 'fix.restore', args: { server } } };
      const fix = [
        { text: { key: 'fix.compare', args: { server } }, command: SHOW_BOTH },
        { text: { key: 'fix.restart', args: {} } },
        last,
      ];
      return answer('fail', isLong ? 'failLong' : 'fail', args, { evidence, fix });
    }
    const isKnown = objects.some((it) => namesDiffer(it) === false) && !objects.some(isContradictory);
    if (isKnown && isClear) return answer('pass', 'pass', { server }, { evidence });
    return unknownNames(server, objects);
  },
};
