import { quote } from '../powershell.ts';
import type { Fix } from '../types.ts';

/** Steps to switch MAPI over HTTP on; one mailbox at a time before the organization. */
export function fixMapiOverHttp(servers: readonly string[]): readonly Fix[] {
  const step = (key: string, command: string): Fix => ({ text: { key: `fix.${key}`, args: {} }, command });
  return [
    step(
      'show',
      'Get-MapiVirtualDirectory | Format-List Server,InternalUrl,ExternalUrl,IISAuthenticationMethods',
    ),
    step(
      'addresses',
      `${servers.map(quote).join(',')} | ForEach-Object { Set-MapiVirtualDirectory -Identity "$_\\mapi (Default Web Site)" ` +
        "-InternalUrl 'https://<name>/mapi' -ExternalUrl 'https://<name>/mapi' }",
    ),
    step('try', "Set-CASMailbox -Identity '<mailbox>' -MapiHttpEnabled $true"),
    step(
      'test',
      `Test-OutlookConnectivity -RunFromServerId ${quote(servers[0] ?? '<server>')} -ProbeIdentity OutlookMapiHttpSelfTestProbe`,
    ),
    step('enable', 'Set-OrganizationConfig -MapiHttpEnabled $true'),
  ];
}
