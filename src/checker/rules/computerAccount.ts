import { quote } from '../powershell.ts';
import type { Missing } from '../types.ts';

/** What rules on the names of a computer lack: its account, with its DNS host name. */
export const missingAccount = (server: string): Missing => ({
  what: { key: 'common.computerNames.missing', args: { server } },
  command: `Get-ADComputer -Identity ${quote(server)} -Properties DNSHostName | Format-List Name,SamAccountName,DNSHostName`,
});
