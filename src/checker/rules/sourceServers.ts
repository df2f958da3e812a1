import { quote } from '../powershell.ts';
import type { Answer, Question } from '../rule.ts';
import { sameServer } from '../topology/names.ts';
import type { Connector } from '../topology/topology.ts';
import type { Fix } from '../types.ts';
import { adviseOnNaming, lookFirst, withoutTransport } from './advice.ts';
import { askedServer } from './askedServer.ts';
import { connectorsNaming } from './connectorSources.ts';

/** Left for the reader to fill in. */
export const NEW_SERVER = '<new server>';

/** Both pieces of advice on source servers of other connectors than Send connectors. `kind` names the cmdlets. */
export function adviseOnSources(
  kind: 'ForeignConnector' | 'DeliveryAgentConnector',
  question: Question,
): Answer {
  const { topology } = question;
  const server = askedServer(question);
  return (
    withoutTransport(topology, server) ??
    adviseOnNaming(topology, server, {
      type: kind,
      property: 'SourceTransportServers',
      objects: connectorsNaming[kind](topology),
      fix: (connectors) => [
        lookFirst(`Get-${kind} | Format-List Identity,Enabled,SourceTransportServers,AddressSpaces`),
        { text: { key: 'fix.prepare', args: {} } },
        ...connectors.map((connector) => fixSource(kind, server, connector)),
      ],
    })
  );
}

/** A plain list overwrites the present one, so that it must hold all servers that stay. */
function fixSource(kind: string, server: string, { name, sourceTransportServers }: Connector): Fix {
  return fixServerList(
    `Set-${kind} -Identity ${quote(name)} -SourceTransportServers`,
    server,
    sourceTransportServers.known ? sourceTransportServers.value : [],
    name,
  );
}

/** Gives a list of source servers those that stay, or leaves a placeholder where none is known to stay. */
export function fixServerList(
  command: string,
  server: string,
  servers: readonly string[],
  connector: string,
): Fix {
  const staying = servers.filter((other) => !sameServer(other, server));
  return staying.length > 0
    ? {
        text: { key: 'common.sources.keep', args: { connector, servers: staying } },
        command: `${command} ${staying.map(quote).join(',')}`,
      }
    : {
        text: { key: 'common.sources.choose', args: { connector, placeholder: NEW_SERVER } },
        command: `${command} ${quote(NEW_SERVER)}`,
      };
}
