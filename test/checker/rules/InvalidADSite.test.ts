import { expect, test } from 'vitest';
import { judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { exchangeServer, forest, logged } from './forestPastes.ts';

const ID = 'InvalidADSite';
const INSTALL = { do: 'install', server: 'EX1' } as const;
const onEx2 = '[11/20/2020 10:15:20.0123] [0] Server Name=EX2\n';

test.each([
  ['Setup got no site', logged({ SiteName: '' }), 'fail', 'fail', [1]],
  ['Setup got null', logged({ SiteName: '<NULL>' }), 'fail', 'fail', [1]],
  ['Setup got a site', logged({ SiteName: 'Paris' }), 'pass', 'pass', [1]],
  ['the only site of the forest', forest({ Sites: '{Paris}' }), 'pass', 'passOnlySite', [8]],
  ['two sites', forest(), 'unknown', 'unknown', []],
  ['a cut list of sites', forest({ Sites: '{Paris...}' }), 'unknown', 'unknown', []],
  [
    'the site that Exchange has noted is no answer of Windows',
    exchangeServer({ Site: 'Paris' }),
    'unknown',
    'unknown',
    [],
  ],
  [
    'the log of another computer',
    onEx2 + logged({ SiteName: '' }) + '\n' + exchangeServer({}),
    'unknown',
    'unknown',
    [],
  ],
])('%s', (_, paste, outcome, says, lines) => {
  expect(judge(ID, paste, INSTALL)).toEqual({ outcome, says, lines });
});

test('an exception is no site', () => {
  const paste =
    '[11/20/2020 10:15:20.0123] [1] Evaluated [Setting:SiteName] [HasException:True] [Value:\nSystem.DirectoryServices.ActiveDirectory.ActiveDirectoryObjectNotFoundException: no site\n] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]\n';
  expect(judge(ID, paste, INSTALL)).toEqual({ outcome: 'fail', says: 'fail', lines: [1] });
});

test('Windows on the computer itself tells', () => {
  expect(resultOf(ID, forest(), INSTALL).missing[0]?.command).toBe('nltest /dsgetsite');
});

everySentenceIsSaid(ID);
