import { expect, test } from 'vitest';
import { judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { describeRoleExistsCases } from './roleExistsCases.ts';
import { directoryServer, shellServer } from './serverObjectCases.ts';

const ID = 'CafeRoleAlreadyExists';
const EX1 = { do: 'install', server: 'EX1', to: '2019' } as const;

describeRoleExistsCases({
  id: ID,
  bit: 1,
  others: 16438,
  // The computer itself may record the role.
  without: { outcome: 'unknown', says: 'unknownLocal' },
});

test.each([
  ['Mailbox', '15.2 (Build 1544.4)', 'fail'],
  ['Mailbox, ClientAccess', '15.0 (Build 1497.2)', 'fail'],
  ['ClientAccess', '15.0 (Build 1497.2)', 'fail'],
  ['Mailbox', '15.0 (Build 1497.2)', 'unknown'],
  ['ClientAccess, HubTransport', '14.3 (Build 123.4)', 'unknown'],
])('ServerRole %s of %s: %s', (roles, build, outcome) => {
  expect(judge(ID, shellServer('EX1', roles, build), EX1)).toMatchObject({ outcome, lines: [4] });
});

test.each(['2016', '2019', 'SE'] as const)('Exchange %s always brings the front end', (to) => {
  expect(judge(ID, directoryServer('EX1', 1), { ...EX1, to }).outcome).toBe('fail');
});

test.each(['2013', null] as const)('for version %s it depends on the roles that are chosen', (to) => {
  expect(judge(ID, directoryServer('EX1', 1), { ...EX1, to })).toEqual({
    outcome: 'unknown',
    says: 'unknownSelection',
    lines: [4],
  });
});

test('what the computer records tells the rest', () => {
  expect(resultOf(ID, directoryServer('EX1', 16438), EX1).missing.map(({ command }) => command)).toEqual([
    "Get-ItemProperty 'HKLM:\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\*' -ErrorAction SilentlyContinue | Select-Object PSChildName,ConfiguredVersion,UnpackedVersion,Watermark,Action",
  ]);
});

everySentenceIsSaid(ID);
