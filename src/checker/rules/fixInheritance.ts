import { quote } from '../powershell.ts';
import { commonName } from '../topology/names.ts';
import type { Fix } from '../types.ts';
import { REPLICATE } from './coexistence/fix.ts';

const SEARCH =
  'Get-ADObject -SearchBase "CN=Microsoft Exchange,CN=Services,$((Get-ADRootDSE).configurationNamingContext)"';
/** Inheritance is no attribute of its own: it has to be calculated from the security descriptor. */
export const SHOW_INHERITANCE =
  `${SEARCH} -LDAPFilter ${quote('(|(cn=Folder Hierarchies)(objectClass=msExchPFTree))')} -Properties nTSecurityDescriptor | ` +
  "Format-List DistinguishedName,ObjectClass,@{Name='AreAccessRulesProtected';Expression={$_.nTSecurityDescriptor.AreAccessRulesProtected}}";
const SHOW_ALL =
  `${SEARCH} -Filter * -Properties nTSecurityDescriptor | ` +
  'Where-Object {$_.nTSecurityDescriptor.AreAccessRulesProtected} | Select-Object DistinguishedName';

/** Steps that let objects of the directory inherit permissions again; their permissions are saved first. */
export function fixInheritance(names: readonly string[]): readonly Fix[] {
  return [
    { text: { key: 'fix.show', args: {} }, command: SHOW_ALL },
    ...names.flatMap((dn, index) => [
      {
        text: { key: 'fix.save', args: { object: commonName(dn) } },
        command: `dsacls ${quote(dn)} > C:\\Temp\\acl-before-${String(index + 1)}.txt`,
      },
      { text: { key: 'fix.inherit', args: { object: commonName(dn) } }, command: `dsacls ${quote(dn)} /P:N` },
    ]),
    { text: { key: 'fix.others', args: {} } },
    REPLICATE,
  ];
}
