import { quote } from '../powershell.ts';
import type { Rule } from '../rule.ts';
import { namingServers } from '../topology/naming.ts';
import {
  availabilityGroups,
  type DatabaseAvailabilityGroup,
} from '../topology/objects/availabilityGroups.ts';
import { perTopology } from '../topology/perTopology.ts';
import type { Topology } from '../topology/topology.ts';
import type { Fix } from '../types.ts';
import { adviseOnNaming, lookFirst } from './advice.ts';
import { askedServer } from './askedServer.ts';

const PLACEHOLDER = '<new witness server>';
const SHOW =
  'Get-DatabaseAvailabilityGroup | Format-List Name,Servers,WitnessServer,WitnessDirectory,AlternateWitnessServer';

const byWitness = perTopology((topology) =>
  namingServers(availabilityGroups(topology), (it) => it.witnessServer),
);
const byAlternate = perTopology((topology) =>
  namingServers(availabilityGroups(topology), (it) => it.alternateWitnessServer),
);

/** The server being removed is the witness of a database availability group, whose members may be others. */
export const ServerIsWitnessServer: Rule = {
  id: 'ServerIsWitnessServer',
  severity: 'warning',
  advice: true,
  scenarios: ['remove'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    return adviseOnNaming(topology, server, {
      type: 'DatabaseAvailabilityGroup',
      property: 'WitnessServer',
      objects: { ...witnesses(topology), lineOf: (group) => namingOf(topology, group, server).lineOf(group) },
      fix: (groups) => [lookFirst(SHOW), ...groups.flatMap((group) => fixGroup(topology, group, server))],
    });
  },
};

/** By either witness; a group that prints no alternate one may have none, which isn't asked for. */
const witnesses = perTopology((topology) => {
  const [first, alternate] = [byWitness(topology), byAlternate(topology)];
  return {
    ...first,
    of: (server: string) => [...new Set([...first.of(server), ...alternate.of(server)])],
  };
});

/** Which of the two properties of a group names the server. */
const namingOf = (topology: Topology, group: DatabaseAvailabilityGroup, server: string) =>
  byWitness(topology).of(server).includes(group) ? byWitness(topology) : byAlternate(topology);

function fixGroup(topology: Topology, group: DatabaseAvailabilityGroup, server: string): readonly Fix[] {
  const set = `Set-DatabaseAvailabilityGroup -Identity ${quote(group.name)}`;
  const fix = (key: string, parameter: string): Fix => ({
    text: { key, args: { group: group.name, placeholder: PLACEHOLDER } },
    command: `${set} -${parameter} ${quote(PLACEHOLDER)}`,
  });
  return [
    ...(byWitness(topology).of(server).includes(group) ? [fix('fix.witness', 'WitnessServer')] : []),
    ...(byAlternate(topology).of(server).includes(group)
      ? [fix('fix.alternate', 'AlternateWitnessServer')]
      : []),
  ];
}
