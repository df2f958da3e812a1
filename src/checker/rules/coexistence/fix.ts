import { quote } from '../../powershell.ts';
import { siteName } from '../../topology/names.ts';
import { shown } from '../../topology/known.ts';
import type { VersionedServer } from '../../topology/exchangeServers.ts';
import type { Fix } from '../../types.ts';
import { IS, named } from './servers.ts';

const step = (key: string, command?: string, args = {}): Fix => ({
  text: { key: `common.coexistence.fix.${key}`, args },
  ...(command === undefined ? {} : { command }),
});

export const LIST_SERVERS = step(
  'listServers',
  'Get-ExchangeServer | Format-Table Name,ServerRole,Site,AdminDisplayVersion -AutoSize',
);

/** The file version tells the installed update rollup; the directory normally doesn't. */
export const SHOW_BUILD = 'Get-Command ExSetup.exe | ForEach-Object {$_.FileVersionInfo}';

/** For servers on the right service pack beside others that are below it. */
export function showBuilds(servers: readonly VersionedServer[]): readonly Fix[] {
  return servers.length === 0 ? [] : [step('showBuilds', SHOW_BUILD, named(servers))];
}

const SHOW_SEND_CONNECTORS = step(
  'showSendConnectors',
  'Get-SendConnector | Format-List Name,Enabled,SourceTransportServers,AddressSpaces',
);
const LEFTOVER = step('leftover');
export const REPLICATE = step('replicate', 'repadmin /showrepl');

/** What comes after the servers themselves, in every case. */
export const LAST_STEPS: readonly Fix[] = [LEFTOVER, REPLICATE];

const isEdge = ({ server }: VersionedServer) => shown(server.roles)?.includes('edgeTransport') === true;

/** Exchange 2007 takes the file itself, and can't be told to synchronize everything. */
const EDGE_2007 = { data: "-FileName 'C:\\EdgeSub.xml'", start: 'Start-EdgeSynchronization' };
const EDGE = {
  data: "-FileData ([System.IO.File]::ReadAllBytes('C:\\EdgeSub.xml'))",
  start: 'Start-EdgeSynchronization -ForceFullSync',
};

/** `Get-ExchangeServer` shows an Edge server with the version of its subscription's day: the subscription is renewed. */
export function renewEdgeSubscriptions(servers: readonly VersionedServer[]): readonly Fix[] {
  const edges = servers.filter(isEdge);
  if (edges.length === 0) return [];
  const { data, start } = edges.every(({ version }) => IS['2007'](version)) ? EDGE_2007 : EDGE;
  return [
    step('showEdgeSubscriptions', 'Get-EdgeSubscription | Format-List', named(edges)),
    SHOW_SEND_CONNECTORS,
    step('exportEdgeSubscription', "New-EdgeSubscription -FileName 'C:\\EdgeSub.xml'", named(edges)),
    ...edges.map(({ name, server }) => {
      const site = server.site.known ? siteName(server.site.value) : '<AD site>';
      const command = `New-EdgeSubscription ${data} -Site ${quote(site)}`;
      return step('importEdgeSubscription', command, { server: name });
    }),
    step('startEdgeSync', start),
    step('testEdgeSync', 'Test-EdgeSynchronization'),
  ];
}

/** An Edge server that is to go takes its subscription with it. */
export function removeEdgeSubscriptions(servers: readonly VersionedServer[]): readonly Fix[] {
  const edges = servers.filter(isEdge);
  if (edges.length === 0) return [];
  return [
    SHOW_SEND_CONNECTORS,
    ...edges.map(({ name }) =>
      step('removeEdgeSubscription', `Remove-EdgeSubscription -Identity ${quote(name)}`, { server: name }),
    ),
  ];
}
