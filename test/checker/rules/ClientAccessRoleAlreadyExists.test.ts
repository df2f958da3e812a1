import { expect, test } from 'vitest';
import { judge } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { describeRoleExistsCases } from './roleExistsCases.ts';
import { shellServer } from './serverObjectCases.ts';

const ID = 'ClientAccessRoleAlreadyExists';

describeRoleExistsCases({ id: ID, bit: 4, others: 16435, without: { outcome: 'pass', says: 'pass' } });

test.each([
  ['Mailbox', '15.2 (Build 1544.4)', 'fail'],
  ['Mailbox', '15.0 (Build 1497.2)', 'fail'],
  // The Client Access role of Exchange 2013 is the front end alone; what else is there, the shell doesn't print.
  ['ClientAccess', '15.0 (Build 1497.2)', 'unknown'],
  ['None', '15.2 (Build 1544.4)', 'unknown'],
  ['ClientAccess', '14.3 (Build 123.4)', 'fail'],
  ['Mailbox', '14.3 (Build 123.4)', 'pass'],
  ['Edge', '15.1 (Build 2507.6)', 'pass'],
])('ServerRole %s of %s: %s', (roles, build, outcome) => {
  const answer = judge(ID, shellServer('EX1', roles, build), { do: 'install', server: 'EX1', to: '2019' });
  expect(answer).toMatchObject({ outcome, lines: [4] });
});

everySentenceIsSaid(ID);
