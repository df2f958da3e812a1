import { describe, expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { controllers, DC01, DC11, logged, wholeForest } from './forestPastes.ts';
import { permissionGroup, PROTECTED, SHARED, SUBSYSTEM } from './permissionGroup.ts';

const ID = 'InstallOnDCInADSplitPermissionMode';
const on = (server: string) => ({ do: 'install', server, to: 'SE' }) as const;
/** DC11 begins on line 3, the group's properties stand on 12 and 13. */
const withGroup = (ou: string, member: string) => controllers(DC11) + permissionGroup(ou, member);

describe('a domain controller', () => {
  test.each([
    ['in an organization with split permissions', withGroup(PROTECTED, '{}'), 'fail', 'fail', [12, 13, 3]],
    [
      'with other members only',
      withGroup(PROTECTED, '{CN=Exchange Trusted Subsystem 2,DC=contoso,DC=com}'),
      'fail',
      'fail',
      [12, 13, 3],
    ],
    [
      'one sign without the other: moved, with its member',
      withGroup(PROTECTED, SUBSYSTEM),
      'unknown',
      'unknownModel',
      [3, 12, 13],
    ],
    [
      'one sign without the other: in its place, without its member',
      withGroup(SHARED, '{}'),
      'unknown',
      'unknownModel',
      [3, 12, 13],
    ],
    ['cut members', withGroup(PROTECTED, '{CN=A,DC=contoso,DC=com...}'), 'unknown', 'unknownModel', [3, 12]],
    ['no group in the paste', controllers(DC11), 'unknown', 'unknownModel', [3]],
    [
      'shared permissions: it depends on the switch',
      withGroup(SHARED, SUBSYSTEM),
      'unknown',
      'unknownRequest',
      [3, 12, 13],
    ],
    [
      'shared permissions, no switch',
      logged({ ActiveDirectorySplitPermissions: 'False' }) + withGroup(SHARED, SUBSYSTEM),
      'pass',
      'passShared',
      [4, 13, 14, 1],
    ],
    [
      'shared permissions, with the switch',
      logged({ ActiveDirectorySplitPermissions: 'True' }) + withGroup(SHARED, SUBSYSTEM),
      'fail',
      'failRequested',
      [1, 4],
    ],
  ])('%s', (_, paste, outcome, says, lines) => {
    expect(judge(ID, paste, on('DC11'))).toEqual({ outcome, says, lines });
  });

  test('with the group from a directory export', () => {
    const ldif = `
dn: CN=Exchange Windows Permissions,OU=Microsoft Exchange Security Groups,DC=contoso,DC=com
objectClass: top
objectClass: group
cn: Exchange Windows Permissions
member: CN=Exchange Trusted Subsystem,OU=Microsoft Exchange Security Groups,DC=contoso,DC=com

`.slice(1);
    expect(judge(ID, ldif + controllers(DC11), on('DC11'))).toMatchObject({ says: 'unknownRequest' });
  });
});

test('a member server passes whatever the permissions are', () => {
  const paste = wholeForest() + permissionGroup(PROTECTED, '{}');
  expect(judge(ID, paste, on('DC1'))).toEqual({ outcome: 'pass', says: 'passMember', lines: [] });
  expect(judge(ID, controllers(DC01) + permissionGroup(PROTECTED, '{}'), on('EX1'))).toMatchObject({
    outcome: 'unknown',
    says: 'common.unknownController',
  });
});

test('the commands', () => {
  expect(resultOf(ID, controllers(DC11), on('DC11')).missing[0]?.command).toBe(
    "Get-ADGroup 'Exchange Windows Permissions' -Server 'contoso.com' -Properties member | Format-List DistinguishedName,member",
  );
  expect(commandsOf(resultOf(ID, withGroup(PROTECTED, '{}'), on('DC11')))[1]).toBe(
    'Setup.exe /IAcceptExchangeServerLicenseTerms_DiagnosticDataON /PrepareAD /ActiveDirectorySplitPermissions:false',
  );
});

everySentenceIsSaid(ID);
