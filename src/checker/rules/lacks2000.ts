import type { MessageArgs } from '../types.ts';
import type { Lack } from './decisionTable.ts';

/** What an LDAP export of an Exchange 2000 organization may lack, in words that all rules share. */

/** Everything below the container, without a filter: only so does a missing object mean that there is none. */
export const LDIF_TREE =
  'ldifde -f exchange.ldf -d "CN=Microsoft Exchange,CN=Services,CN=Configuration,<forest root DN>"';

/** What the export of CN=Microsoft Exchange would show. */
export type Part2000 =
  | 'servers'
  | 'versions'
  | 'connectors'
  | 'connectorServers'
  | 'agreements'
  | 'agreementServers'
  | 'agreementPorts'
  | 'folderStores'
  | 'folderTrees';

/** [] when nothing lacks; `objects` names those of which something lacks. */
export function lacks2000(part: Part2000, isMissing: boolean, args: MessageArgs = {}): readonly Lack[] {
  return isMissing ? [{ text: { key: `common.lacks2000.${part}`, args }, command: LDIF_TREE }] : [];
}

/** Whether a computer is a domain controller, which its account tells. */
export function lacksAccount(server: string): Lack {
  return {
    text: { key: 'common.lacks2000.account', args: { server } },
    command: `ldifde -f computer.ldf -d "<domain DN>" -r "(&(objectCategory=computer)(cn=${server}))" -l objectClass,cn,primaryGroupID`,
  };
}
