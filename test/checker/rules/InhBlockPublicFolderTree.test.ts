import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const ID = 'InhBlockPublicFolderTree';
const INSTALL = { do: 'install', to: '2019' } as const;
const GROUP =
  'CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com';
const CONTAINER = `CN=Folder Hierarchies,${GROUP}`;
const TREE = `CN=Public Folders,${CONTAINER}`;

/** The value of the first object stands on line 4, that of the second on line 7. */
const objects = (...some: readonly (readonly [dn: string, isProtected: string])[]) => `
PS C:\\>Get-ADObject -LDAPFilter '(|(cn=Folder Hierarchies)(objectClass=msExchPFTree))' -Properties nTSecurityDescriptor | fl DistinguishedName,@{Name='AreAccessRulesProtected';Expression={$_.nTSecurityDescriptor.AreAccessRulesProtected}}
${some
  .map(
    ([dn, isProtected]) => `
DistinguishedName       : ${dn}
AreAccessRulesProtected : ${isProtected}
`,
  )
  .join('')}`;
const verdict = (paste: string) => judge(ID, paste, INSTALL);

describe('container and trees', () => {
  test.each([
    ['both inherit', 'False', 'False', 'pass', 'pass', [4, 7]],
    ['the container doesn’t', 'True', 'False', 'fail', 'fail', [4]],
    ['the tree doesn’t', 'False', 'True', 'fail', 'fail', [7]],
    ['both don’t', 'True', 'True', 'fail', 'fail', [4, 7]],
    ['one isn’t printed', 'False', '', 'unknown', 'unknownInheritance', [4, 6]],
    ['one isn’t printed, the other decides', '', 'True', 'fail', 'fail', [7]],
  ])('%s', (_, container, tree, outcome, says, lines) => {
    const paste = objects([CONTAINER, container], [TREE, tree]);
    expect(verdict(paste)).toEqual({ outcome, says, lines });
  });

  test('only one of them', () => {
    expect(verdict(objects([CONTAINER, 'False'])).says).toBe('unknownPart');
    expect(verdict(objects([TREE, 'False'])).says).toBe('unknownPart');
    expect(verdict(objects([TREE, 'True'])).says).toBe('fail');
  });

  test('of another administrative group, or elsewhere', () => {
    const other = CONTAINER.replace(
      'Exchange Administrative Group (FYDIBOHF23SPDLT)',
      'First Administrative Group',
    );
    const elsewhere = `CN=Servers,${GROUP}`;
    expect(verdict(objects([other, 'True'], [elsewhere, 'True']))).toEqual({
      outcome: 'unknown',
      says: 'unknownHierarchy',
      lines: [],
    });
  });

  test('a directory export has the objects without their permissions', () => {
    const paste = `
dn: ${TREE}
objectClass: top
objectClass: msExchPFTree
cn: Public Folders
`;
    expect(verdict(paste)).toMatchObject({ outcome: 'unknown', says: 'unknownInheritance' });
    expect(resultOf(ID, paste, INSTALL).missing[0]?.command).toContain('AreAccessRulesProtected');
  });
});

test('permissions are saved before they change', () => {
  const result = resultOf(ID, objects([CONTAINER, 'False'], [TREE, 'True']), INSTALL);
  expect(result).toMatchObject({ severity: 'error', summary: { args: { objects: ['Public Folders'] } } });
  expect(commandsOf(result).slice(1, 3)).toEqual([
    `dsacls '${TREE}' > C:\\Temp\\acl-before-1.txt`,
    `dsacls '${TREE}' /P:N`,
  ]);
});

test('scope: installation', () => {
  const ids = reportOf(objects([TREE, 'True']), { do: 'upgrade', to: '2019' }).results.map(({ id }) => id);
  expect(ids).not.toContain(ID);
});

everySentenceIsSaid(ID);
