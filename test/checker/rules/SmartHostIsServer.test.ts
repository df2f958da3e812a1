import { expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { servers, shell } from '../support/shell.ts';

const ID = 'SmartHostIsServer';
const EX1 = { do: 'remove', server: 'EX1' } as const;
const FQDN = { Fqdn: 'ex1.contoso.com' };

/** Its smart hosts stand on line 5. */
const connector = (smartHosts: string) =>
  shell('Get-SendConnector | fl Identity,SourceTransportServers,SmartHosts', {
    Identity: 'Relay',
    SourceTransportServers: '{EX2}',
    SmartHosts: smartHosts,
  });

test.each([
  ['its name', '{EX1}', 'warn', 'warn', [5]],
  ['its full name, among others', '{mail.contoso.com, EX1.contoso.com}', 'warn', 'warn', [5]],
  ['EX10 beside EX1', '{ex10.contoso.com}', 'pass', 'common.notNamed', []],
  ['a host of its name in another domain', '{ex1.fabrikam.com}', 'pass', 'common.notNamed', []],
  ['no smart host', '{}', 'pass', 'common.notNamed', []],
  ['an address', '{[10.0.0.7]}', 'pass', 'passAddresses', []],
  ['a list that was cut', '{mail.contoso.com...}', 'unknown', 'common.unclear', [5]],
])('%s', (_, smartHosts, outcome, says, lines) => {
  const paste = connector(smartHosts) + servers(['EX1', '2016', FQDN]);
  expect(judge(ID, paste, EX1)).toEqual({ outcome, says, lines });
});

test('as long as its domain isn’t known, any host of its name may be the server', () => {
  expect(judge(ID, connector('{ex1.fabrikam.com}'), EX1).outcome).toBe('warn');
});

test('no Send connectors: unknown, or none when the list is empty', () => {
  expect(judge(ID, servers(['EX1', '2016', FQDN]), EX1).says).toBe('common.unlisted');
  expect(judge(ID, shell('Get-SendConnector | fl') + servers(['EX1', '2016']), EX1).says).toBe(
    'common.noneExist',
  );
});

test('it is advice: Setup looks at source servers alone', () => {
  const result = resultOf(ID, connector('{EX1}'), EX1);
  expect(result.origin).toBe('advice');
  expect(commandsOf(result).at(-1)).toBe(
    "Set-SendConnector -Identity 'Relay' -SmartHosts '<new smart host>'",
  );
});

everySentenceIsSaid(ID);
