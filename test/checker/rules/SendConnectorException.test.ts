import { describe, expect, test } from 'vitest';
import { judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const ID = 'SendConnectorException';
const UPGRADE = { do: 'upgrade', to: '2019' } as const;

const ECHO = '[PS] C:\\>Get-SendConnector | fl Identity,AddressSpaces,SourceTransportServers\n';
const CONNECTOR = `
Identity               : To Internet
AddressSpaces          : {SMTP:*;1}
SourceTransportServers : {EX16}
`;
const CORRUPTED = "WARNING: The object To Fabrikam has been corrupted, and it's in an inconsistent state.";
const ERROR = `The operation couldn't be performed because the server 'DC01' isn't available.
    + CategoryInfo          : NotSpecified: (:) [Get-SendConnector], ADTransientException
    + FullyQualifiedErrorId : 5C1A2D0,Microsoft.Exchange.Management.SystemConfigurationTasks.GetSendConnector`;
const SERVERS = `
[PS] C:\\>Get-ExchangeServer | fl Name,ServerRole,AdminDisplayVersion

Name                : EX16
ServerRole          : Mailbox
AdminDisplayVersion : Version 15.1 (Build 2507.6)
`;
const verdict = (paste: string) => judge(ID, paste, UPGRADE);

describe('an error or a warning among the output', () => {
  test.each([
    ['after the connectors', `${ECHO}${CONNECTOR}\n${CORRUPTED}\n`, [7]],
    ['before them', `${ECHO}${CORRUPTED}\n${CONNECTOR}`, [2]],
    ['instead of them', `${ECHO}${ERROR}\n${SERVERS}`, [2]],
    ['without the command, among its objects', `${CONNECTOR}\n${CORRUPTED}\n${CONNECTOR}`, [5]],
    ['without the command, which it names', `Get-SendConnector : Access is denied.\n${SERVERS}`, [1]],
  ])('%s', (_, paste, lines) => {
    expect(verdict(paste)).toEqual({ outcome: 'unknown', says: 'unknownErrors', lines });
  });

  test('of another command doesn’t count', () => {
    const paste = `${ECHO}${CONNECTOR}\n[PS] C:\\>Get-ReceiveConnector | fl\n${CORRUPTED}\n`;
    expect(verdict(paste).says).toBe('pass');
  });

  test('what the shell says of its work is none', () => {
    expect(verdict(`${ECHO}VERBOSE: Connecting to EX16.contoso.com.\n${CONNECTOR}`).says).toBe('pass');
  });
});

describe('without any', () => {
  test('the command works', () => {
    expect(verdict(ECHO + CONNECTOR)).toEqual({ outcome: 'pass', says: 'pass', lines: [] });
    expect(resultOf(ID, ECHO + CONNECTOR, UPGRADE)).toMatchObject({ severity: 'error', server: null });
  });

  test('even if it finds none', () => {
    expect(verdict(`${ECHO}${SERVERS.trimStart()}`).says).toBe('passNone');
  });

  test('a directory export doesn’t tell whether it works', () => {
    const paste = `
dn: CN=To Internet,CN=Connections,CN=Contoso
objectClass: msExchRoutingSMTPConnector
cn: To Internet
routingList: SMTP:*;1
`;
    expect(verdict(paste)).toMatchObject({ outcome: 'unknown', says: 'unknownExport' });
  });

  test('no connectors in the paste', () => {
    expect(verdict(SERVERS).says).toBe('common.unlisted');
  });
});

test('scope: upgrades and preparation', () => {
  const ids = (action: 'prepare-schema' | 'install') =>
    reportOf(ECHO + CONNECTOR, { do: action, to: '2019' }).results.map(({ id }) => id);
  expect(ids('prepare-schema')).toContain(ID);
  expect(ids('install')).not.toContain(ID);
});

everySentenceIsSaid(ID);
