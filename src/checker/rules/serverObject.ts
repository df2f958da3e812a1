import { quote } from '../powershell.ts';
import type { Missing } from '../types.ts';

/** Finds the server object of a computer in the directory. A name holds no character that an LDAP filter would read. */
const filterOf = (server: string): string =>
  `(&(objectClass=msExchExchangeServer)(cn=${server.replace(/[\\*()]/g, '')}))`;

/** Shows the parts of roles that the server object of a computer has. `options` may name a domain controller. */
export const showRoleBits = (server: string, options = ''): string =>
  `Get-ADObject -SearchBase (Get-ADRootDSE).configurationNamingContext -LDAPFilter ${quote(filterOf(server))} ` +
  `-Properties msExchCurrentServerRoles,serialNumber${options} | Format-List DistinguishedName,msExchCurrentServerRoles,serialNumber`;

/** Shows a server with its roles. */
export const showServer = (server: string): string =>
  `Get-ExchangeServer -Identity ${quote(server)} | Format-List Name,ServerRole,AdminDisplayVersion`;

/** What a rule lacks that looks at the parts of roles. */
export const missingRoleBits = (server: string): Missing => ({
  what: { key: 'common.serverObject.missing.roleBits', args: { server } },
  command: showRoleBits(server),
});
