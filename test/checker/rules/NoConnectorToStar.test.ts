import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const ID = 'NoConnectorToStar';
const INSTALL = { do: 'install' } as const;

const connector = (spaces: string, more = '') => `
[PS] C:\\>Get-SendConnector | fl Identity,AddressSpaces

Identity          : To Internet
AddressSpaces     : ${spaces}
${more}`;

const server = (roles: string, version: string, name = 'EX01') => `

[PS] C:\\>Get-ExchangeServer | fl Name,ServerRole,AdminDisplayVersion

Name                : ${name}
ServerRole          : ${roles}
AdminDisplayVersion : Version ${version}
`;

describe('address spaces', () => {
  test.each([
    ['star', '{SMTP:*;1}', 'pass', 'pass'],
    ['star of any cost, among others', '{SMTP:fabrikam.com;1, smtp:*;100}', 'pass', 'pass'],
    ['star without type and cost', '{*}', 'pass', 'pass'],
    ['star in a cut list', '{SMTP:*;1, SMTP:fabrikam.com;1...}', 'pass', 'pass'],
    ['a domain', '{SMTP:fabrikam.com;1}', 'warn', 'warn'],
    ['subdomains', '{SMTP:*.fabrikam.com;1}', 'warn', 'warn'],
    ['star of another type', '{X400:*;1}', 'warn', 'warn'],
    ['no address space', '{}', 'warn', 'warn'],
    ['*.*, which nobody has documented', '{SMTP:*.*;1}', 'unknown', 'unknownDoubtful'],
    ['cut list without star', '{SMTP:fabrikam.com;1, SMTP:adatum.com;1...}', 'unknown', 'unknownSpaces'],
  ])('%s', (_, spaces, outcome, says) => {
    expect(judge(ID, connector(spaces), INSTALL)).toEqual({ outcome, says, lines: [4] });
  });

  test.each(['Enabled           : False', 'IsScopedConnector : True'])(
    'whether a connector with %s is enough isn’t established',
    (property) => {
      expect(judge(ID, connector('{SMTP:*;1}', property), INSTALL)).toEqual({
        outcome: 'unknown',
        says: 'unknownDoubtful',
        lines: [4],
      });
    },
  );

  test('AddressSpaces isn’t in the paste', () => {
    const paste = `
[PS] C:\\>Get-SendConnector | fl Identity,SourceTransportServers

Identity               : To Internet
SourceTransportServers : {EX01}
`;
    expect(judge(ID, paste, INSTALL)).toEqual({ outcome: 'unknown', says: 'unknownSpaces', lines: [3] });
  });
});

test('no Send connector in the paste: unknown, with the command that collects them', () => {
  const result = resultOf(ID, server('Mailbox', '15.1 (Build 2507.6)'), INSTALL);
  expect(result).toMatchObject({ outcome: 'unknown', summary: { key: 'unknownNoConnectors' }, evidence: [] });
  expect(result.missing[0]?.command).toMatch(/^\$FormatEnumerationLimit = -1; Get-SendConnector/);
});

describe('transport servers of Exchange 2013 or later', () => {
  test.each([
    ['2016', 'Mailbox', '15.1 (Build 2507.6)', 'warn', 'warn'],
    [
      '2010 only',
      'Mailbox, ClientAccess, HubTransport',
      '14.3 (Build 123.4)',
      'unknown',
      'unknownNoTransportServer',
    ],
    ['2013 Client Access only', 'ClientAccess', '15.0 (Build 1497.2)', 'unknown', 'unknownNoTransportServer'],
  ])('%s', (_, roles, version, outcome, says) => {
    expect(judge(ID, connector('{SMTP:fabrikam.com;1}') + server(roles, version), INSTALL)).toMatchObject({
      outcome,
      says,
    });
  });
});

test('a warning of the organization, with the command that creates the connector', () => {
  const one = resultOf(ID, connector('{SMTP:a.com;1}') + server('Mailbox', '15.1 (Build 2507.6)'), INSTALL);
  expect(one).toMatchObject({
    outcome: 'warn',
    severity: 'warning',
    server: null,
    summary: { key: 'warn', args: { connectors: ['To Internet'], count: 1 } },
  });
  const create = "New-SendConnector -Name 'To Internet' -Internet -AddressSpaces '*' -SourceTransportServers";
  expect(commandsOf(one)[1]).toBe(`${create} 'EX01'`);
  expect(commandsOf(resultOf(ID, connector('{SMTP:a.com;1}'), INSTALL))[1]).toBe(
    `${create} '<Mailbox server>'`,
  );
});

test('Setup looks at it when it installs and upgrades, not when it removes', () => {
  const paste = connector('{SMTP:a.com;1}');
  const ids = (action: 'upgrade' | 'remove' | 'prepare-schema') =>
    reportOf(paste, { do: action }).results.map(({ id }) => id);
  expect(ids('upgrade')).toContain(ID);
  expect(ids('remove')).not.toContain(ID);
  expect(ids('prepare-schema')).not.toContain(ID);
});

everySentenceIsSaid(ID);
