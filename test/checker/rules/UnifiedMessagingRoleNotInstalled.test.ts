import { expect, test } from 'vitest';
import { judge } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { describeRoleInstalledCases } from './roleInstalledCases.ts';
import { directoryServer, shellServer } from './serverObjectCases.ts';

const ID = 'UnifiedMessagingRoleNotInstalled';

describeRoleInstalledCases({
  id: ID,
  to: '2016',
  bit: 16,
  others: 16423,
  // The word doesn't tell whether Unified Messaging is among what it stands for.
  byMailbox: { outcome: 'unknown', says: 'common.serverObject.unknown' },
});

test.each([
  ['Mailbox, ClientAccess, UnifiedMessaging', '15.0 (Build 1497.2)', 'pass'],
  // What full servers of Exchange 2013 print.
  ['Mailbox, ClientAccess', '15.0 (Build 1497.2)', 'unknown'],
])('ServerRole %s of %s: %s', (roles, build, outcome) => {
  const answer = judge(ID, shellServer('EX1', roles, build), { do: 'upgrade', server: 'EX1', to: '2013' });
  expect(answer).toMatchObject({ outcome, lines: [4] });
});

test('Exchange 2019 and SE have no Unified Messaging', () => {
  for (const to of ['2019', 'SE'] as const)
    expect(judge(ID, directoryServer('EX1', 16423), { do: 'upgrade', server: 'EX1', to })).toMatchObject({
      outcome: 'notApplicable',
      says: 'common.otherTarget',
    });
  expect(judge(ID, directoryServer('EX1', 16423), { do: 'upgrade', server: 'EX1' }).says).toBe(
    'common.unknownTarget',
  );
});

everySentenceIsSaid(ID);
