import { expect, test } from 'vitest';
import { judge } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { describeRoleExistsCases } from './roleExistsCases.ts';
import { shellServer } from './serverObjectCases.ts';

const ID = 'MailboxRoleAlreadyExists';

describeRoleExistsCases({ id: ID, bit: 2, others: 16437, without: { outcome: 'pass', says: 'pass' } });

test.each([
  ['Mailbox', '15.2 (Build 1544.4)', 'fail'],
  ['Mailbox, ClientAccess', '15.0 (Build 1497.2)', 'fail'],
  ['ClientAccess', '15.0 (Build 1497.2)', 'pass'],
  ['Mailbox', '14.3 (Build 123.4)', 'fail'],
  ['HubTransport', '14.3 (Build 123.4)', 'pass'],
  ['Edge', '15.1 (Build 2507.6)', 'pass'],
  ['None', '15.2 (Build 1544.4)', 'pass'],
])('ServerRole %s of %s: %s', (roles, build, outcome) => {
  const answer = judge(ID, shellServer('EX1', roles, build), { do: 'install', server: 'EX1', to: '2019' });
  expect(answer).toMatchObject({ outcome, lines: [4] });
});

everySentenceIsSaid(ID);
