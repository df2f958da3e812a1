import type { Rule } from '../rule.ts';
import { placesOf } from '../topology/known.ts';
import { findServer } from '../topology/roles.ts';
import { answer } from './answer.ts';
import { askedServer } from './askedServer.ts';
import { IS } from './coexistence/servers.ts';

const TEST_KEY = "Test-Path 'HKLM:\\SOFTWARE\\Microsoft\\ExchangeServer\\v14'";
const SHOW_PROGRAMS =
  'Get-ItemProperty HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\* | ' +
  "Where-Object DisplayName -like '*Exchange*' | Format-Table DisplayName,DisplayVersion";

/**
 * Exchange 2010 is installed on the computer. Setup looks for its registry key; a topology shows only that the computer's
 * server object is of this version, never that the key isn't there.
 */
export const Exchange2013AnyOnExchange2010Server: Rule = {
  id: 'Exchange2013AnyOnExchange2010Server',
  severity: 'error',
  scenarios: ['install'],
  targets: ['2013', '2016', '2019'],
  asks: 'server',
  judge: (question) => {
    const server = askedServer(question);
    const version = findServer(question.topology, server)?.version;
    const evidence = version === undefined ? [] : placesOf(version);
    if (version?.known === true && IS['2010'](version.value)) {
      const fix = [
        { text: { key: 'fix.look', args: { server } }, command: TEST_KEY },
        { text: { key: 'fix.lookPrograms', args: {} }, command: SHOW_PROGRAMS },
        { text: { key: 'fix.otherComputer', args: {} } },
        { text: { key: 'fix.uninstall', args: { server } } },
      ];
      return answer('fail', 'fail', { server }, { evidence, fix });
    }
    const missing = [{ what: { key: 'missing.key', args: { server } }, command: TEST_KEY }];
    return answer('unknown', 'unknown', { server }, { evidence, missing });
  },
};
