import { quote } from '../powershell.ts';
import { sameServer, siteName } from '../topology/names.ts';
import { EXCHANGE_2007, findServer, holdsTransportRole } from '../topology/roles.ts';
import type { Connector, Server, Topology } from '../topology/topology.ts';
import type { Fix } from '../types.ts';

/** Left for the reader to fill in, when the paste doesn't tell which server takes over. */
const PLACEHOLDER = '<new server>';

/** How to take a server out of the source servers of Send connectors: look first, then one command per connector. */
export function fixSourceServers(
  topology: Topology,
  server: string,
  connectors: readonly Connector[],
): readonly Fix[] {
  const byName = new Map(connectors.map((connector) => [connector.name, connector]));
  return [
    showConnectors(server),
    ...[...byName.values()].map((connector) => fixConnector(topology, server, connector)),
  ];
}

/** Values are compared as text: in the 2010 shell and in imported sessions they have no `Name`. */
function showConnectors(server: string): Fix {
  return {
    text: { key: 'fix.show', args: { server } },
    command:
      'Get-SendConnector | Where-Object { @($_.SourceTransportServers | ForEach-Object { "$_" }) ' +
      `-contains ${quote(server)} } | Format-List Name,Enabled,SourceTransportServers,AddressSpaces,SmartHosts,` +
      'TlsCertificateName,IsScopedConnector',
  };
}

function fixConnector(topology: Topology, server: string, connector: Connector): Fix {
  const set = `Set-SendConnector -Identity ${quote(connector.name)} -SourceTransportServers`;
  const sources = connector.sourceTransportServers;
  const staying = sources.known ? sources.value.filter((source) => !sameServer(source, server)) : [];
  const args = { server, connector: connector.name };

  if (staying.length > 0 && isExchange2007(topology, server)) {
    const command = `${set} ${staying.map(quote).join(',')}`;
    return { text: { key: 'fix.keepSources', args: { ...args, servers: staying } }, command };
  }
  // A cut list always has a server that isn't shown: the shell cuts only what is left out.
  if (staying.length > 0 || !sources.known) {
    return { text: { key: 'fix.removeSource', args }, command: `${set} @{Remove=${quote(server)}}` };
  }
  const replacement = onlyReplacement(topology, server, connector);
  return replacement === null
    ? {
        text: { key: 'fix.chooseSource', args: { ...args, placeholder: PLACEHOLDER } },
        command: `${set} '${PLACEHOLDER}'`,
      }
    : {
        text: { key: 'fix.replaceSource', args: { ...args, replacement } },
        command: `${set} ${quote(replacement)}`,
      };
}

/** The shell of Exchange 2007 doesn't know `@{Remove=…}` and takes the whole new list. */
function isExchange2007(topology: Topology, server: string): boolean {
  const version = findServer(topology, server)?.version;
  return version?.known === true && version.value[0] === EXCHANGE_2007;
}

/** The one other server of the paste that can be a source; null when there is none or a choice is to be made. */
function onlyReplacement(topology: Topology, server: string, connector: Connector): string | null {
  const leaving = findServer(topology, server);
  const scoped = connector.isScopedConnector.known && connector.isScopedConnector.value;
  const suitable = topology.servers.filter(
    (other) =>
      !sameServer(other.name, server) &&
      holdsTransportRole(other) === true &&
      (!scoped || inSameSite(other, leaving)),
  );
  return suitable.length === 1 ? (suitable[0]?.name ?? null) : null;
}

/** Only servers of its own site use a scoped connector. */
function inSameSite(one: Server, other: Server | null): boolean {
  if (!one.site.known || other?.site.known !== true) return false;
  return siteName(one.site.value).toLowerCase() === siteName(other.site.value).toLowerCase();
}
