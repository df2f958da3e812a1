import { quote } from '../powershell.ts';
import type { Answer } from '../rule.ts';
import type { Missing, Place } from '../types.ts';
import { answer } from './answer.ts';

/** What rules on the names of a computer lack: its account, with its DNS host name. */
export const missingAccount = (server: string): Missing => ({
  what: { key: 'common.computerNames.missing', args: { server } },
  command: `Get-ADComputer -Identity ${quote(server)} -Properties DNSHostName | Format-List Name,SamAccountName,DNSHostName`,
});

/** The answer when what the paste has of the computer doesn't tell its names. */
export const unknownNames = (server: string, objects: readonly { readonly at: readonly Place[] }[]): Answer =>
  answer(
    'unknown',
    'common.computerNames.unknown',
    { server },
    { evidence: objects.flatMap(({ at }) => at), missing: [missingAccount(server)] },
  );
