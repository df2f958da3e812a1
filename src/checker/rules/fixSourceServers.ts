import { quote } from '../powershell.ts';
import { sameServer, siteName } from '../topology/names.ts';
import { indexBy, perTopology } from '../topology/perTopology.ts';
import { EXCHANGE_2007, findServer, transportServers } from '../topology/roles.ts';
import type { Connector, Topology } from '../topology/topology.ts';
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
  const site = leaving?.site.known === true ? leaving.site.value : null;
  const able = scoped ? transportServersOfSite(topology)(siteName(site ?? '')) : transportServers(topology);
  // Nobody else, or the one that leaves and one other: of more there is a choice.
  if (able.length > 2) return null;
  const suitable = able.filter((other) => !sameServer(other.name, server));
  return suitable.length === 1 ? (suitable[0]?.name ?? null) : null;
}

/** Only servers of its own site use a scoped connector. */
const transportServersOfSite = perTopology((topology) =>
  indexBy(transportServers(topology), ({ site }) => (site.known ? siteName(site.value) : null)),
);
