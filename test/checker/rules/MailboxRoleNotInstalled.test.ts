import { expect, test } from 'vitest';
import { judge } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { describeRoleInstalledCases } from './roleInstalledCases.ts';
import { shellServer } from './serverObjectCases.ts';

const ID = 'MailboxRoleNotInstalled';

describeRoleInstalledCases({
  id: ID,
  to: '2019',
  bit: 2,
  others: 16437,
  byMailbox: { outcome: 'pass', says: 'pass' },
});

test.each([
  ['Mailbox, ClientAccess', '15.0 (Build 1497.2)', 'pass'],
  ['Mailbox', '15.0 (Build 1497.2)', 'pass'],
  ['None', '15.2 (Build 1544.4)', 'fail'],
])('ServerRole %s of %s: %s', (roles, build, outcome) => {
  const answer = judge(ID, shellServer('EX1', roles, build), { do: 'upgrade', server: 'EX1', to: '2019' });
  expect(answer).toMatchObject({ outcome, lines: [4] });
});

everySentenceIsSaid(ID);
