import { quote } from '../powershell.ts';
import type { Rule } from '../rule.ts';
import { placeOf, shown, type Known } from '../topology/known.ts';
import { sameServer, shortName } from '../topology/names.ts';
import { namingServers } from '../topology/naming.ts';
import { type HybridConfiguration, hybridConfigurations } from '../topology/objects/organization.ts';
import { perTopology } from '../topology/perTopology.ts';
import type { Fix } from '../types.ts';
import { adviseOnNaming, lookFirst } from './advice.ts';
import { askedServer } from './askedServer.ts';
import { NEW_SERVER } from './sourceServers.ts';

const LISTS = ['sendingTransportServers', 'receivingTransportServers', 'edgeTransportServers'] as const;
const PARAMETERS = {
  sendingTransportServers: 'SendingTransportServers',
  receivingTransportServers: 'ReceivingTransportServers',
  edgeTransportServers: 'EdgeTransportServers',
} as const;

/** The three lists as one: known where all are, else cited where one isn't. */
const serversOf = (it: HybridConfiguration): Known<readonly string[]> => {
  const value = LISTS.flatMap((name) => shown(it[name]) ?? []);
  const open = LISTS.map((name) => it[name]).find((list) => !list.known);
  return open === undefined
    ? { known: true, value, at: it.at }
    : { known: false, reason: 'cut', shown: value, at: placeOf(open) ?? it.at };
};
const names = (list: Known<readonly string[]>, server: string) =>
  shown(list)?.some((other) => sameServer(other, server)) === true;
const configurationsNaming = perTopology((topology) =>
  namingServers(hybridConfigurations(topology), serversOf),
);

/** The Hybrid Configuration wizard keeps its own lists of servers, and puts a server that they name back. */
export const HybridConfigurationNamesServer: Rule = {
  id: 'HybridConfigurationNamesServer',
  severity: 'warning',
  advice: true,
  scenarios: ['remove'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    return adviseOnNaming(topology, server, {
      type: 'HybridConfiguration',
      property: Object.values(PARAMETERS).join(', '),
      objects: {
        ...configurationsNaming(topology),
        lineOf: (it) => {
          const list = LISTS.map((name) => it[name]).find((list) => names(list, server));
          return (list === undefined ? null : placeOf(list)) ?? it.at;
        },
      },
      fix: ([configuration]) => [
        lookFirst(`Get-HybridConfiguration | Format-List ${Object.values(PARAMETERS).join(',')}`),
        ...(configuration === undefined ? [] : fixLists(configuration, server)),
      ],
    });
  },
};

/** A list replaces the whole value, so that the servers that stay are repeated. */
function fixLists(configuration: HybridConfiguration, server: string): readonly Fix[] {
  return LISTS.flatMap((name): readonly Fix[] => {
    const list = configuration[name];
    if (!names(list, server)) return [];
    const staying = list.known ? list.value.filter((other) => !sameServer(other, server)).map(shortName) : [];
    const command = `Set-HybridConfiguration -${PARAMETERS[name]}`;
    return staying.length > 0
      ? [
          {
            text: { key: 'fix.keep', args: { list: PARAMETERS[name], servers: staying } },
            command: `${command} ${staying.map(quote).join(',')}`,
          },
        ]
      : [
          {
            text: { key: 'fix.choose', args: { list: PARAMETERS[name], placeholder: NEW_SERVER } },
            command: `${command} ${quote(NEW_SERVER)}`,
          },
        ];
  });
}
