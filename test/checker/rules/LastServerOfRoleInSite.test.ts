import { expect, test } from 'vitest';
import { judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { EDGE, servers } from '../support/shell.ts';

const ID = 'LastServerOfRoleInSite';
const EX1 = { do: 'remove', server: 'EX1' } as const;
const PARIS = { Site: 'contoso.com/Configuration/Sites/Paris' };
const LYON = { Site: 'contoso.com/Configuration/Sites/Lyon' };
const ALL = ['duty.mailboxes', 'duty.clientAccess', 'duty.transport'];

/** What the last server of a site takes with it. */
const duties = (paste: string) => {
  const { summary } = resultOf(ID, paste, EX1);
  const list = 'args' in summary ? summary.args.duties : undefined;
  return typeof list === 'object' ? list.map((item) => (typeof item === 'string' ? item : item.key)) : [];
};

test('another server of the site does the same', () => {
  const paste = servers(['EX1', '2016', PARIS], ['EX2', '2019', PARIS]);
  expect(judge(ID, paste, EX1)).toEqual({ outcome: 'pass', says: 'pass', lines: [6] });
});

test('the others are elsewhere, or outside of the forest', () => {
  const paste = servers(
    ['EX1', '2016', PARIS],
    ['EX10', '2016', LYON],
    ['EDGE1', '2016', { ...PARIS, ...EDGE }],
  );
  expect(judge(ID, paste, EX1)).toEqual({ outcome: 'warn', says: 'warn', lines: [6] });
  expect(duties(paste)).toEqual(ALL);
});

test('of an older server only the roles that no other has', () => {
  const hub = { ...PARIS, ServerRole: 'HubTransport, UnifiedMessaging' };
  expect(duties(servers(['EX1', '2010', hub], ['EX2', '2010', PARIS]))).toEqual(['duty.unifiedMessaging']);
});

test('from 2013 on the Mailbox role does the work of others, Client Access from 2016 on', () => {
  const cas = { ...PARIS, ServerRole: 'ClientAccess' };
  expect(judge(ID, servers(['EX1', '2010', cas], ['EX2', '2013', PARIS]), EX1).outcome).toBe('warn');
  expect(judge(ID, servers(['EX1', '2010', cas], ['EX2', '2016', PARIS]), EX1).outcome).toBe('pass');
});

test('a server that may do the same leaves it open', () => {
  const elsewhere = servers(['EX1', '2016', PARIS], ['EX2', '2016']);
  expect(judge(ID, elsewhere, EX1)).toEqual({ outcome: 'unknown', says: 'unknownOthers', lines: [6] });
  const somehow = servers(['EX1', '2016', PARIS], ['EX2', '2016', { ...PARIS, ServerRole: '' }]);
  expect(judge(ID, somehow, EX1).says).toBe('unknownOthers');
});

test('what isn’t known of the server itself', () => {
  expect(judge(ID, servers(['EX1', '2016']), EX1)).toEqual({
    outcome: 'unknown',
    says: 'unknownServer',
    lines: [3],
  });
  expect(
    judge(ID, '[PS] C:\\>Get-SendConnector | fl\n\nIdentity : A\nSourceTransportServers : {EX1}', EX1).says,
  ).toBe('common.unlisted');
});

test('an Edge server isn’t concerned', () => {
  expect(judge(ID, servers(['EX1', '2016', { ...PARIS, ...EDGE }]), EX1).outcome).toBe('notApplicable');
});

everySentenceIsSaid(ID);
