import { ABSENT, type Known } from '../topology/known.ts';
import { shortName } from '../topology/names.ts';
import { computers, domainControllers } from '../topology/objects/directory.ts';
import { indexBy, perTopology } from '../topology/perTopology.ts';
import { findServer } from '../topology/roles.ts';
import type { Topology } from '../topology/topology.ts';
import type { Fix, Missing } from '../types.ts';

/** Full names that accounts of computers and domain controllers have. */
const namesOfComputers = perTopology((topology) =>
  indexBy(
    [
      ...computers(topology).map(({ dnsHostName }) => dnsHostName),
      ...domainControllers(topology).map(({ hostName }) => hostName),
    ].flatMap((name) => (name.known && name.value.includes('.') ? [name] : [])),
    ({ value }) => [shortName(value)],
  ),
);

/** The full name of a computer: that of its Exchange server, else of its account. Not known where domains have namesakes. */
export function fullNameOf(topology: Topology, server: string): Known<string> {
  const fqdn = findServer(topology, server)?.fqdn;
  if (fqdn?.known === true && fqdn.value.includes('.')) return fqdn;
  const names = namesOfComputers(topology)(shortName(server));
  const [name] = names;
  const differ = new Set(names.map(({ value }) => value.toLowerCase())).size > 1;
  return name === undefined || differ ? ABSENT : name;
}

/** To be run on the computer itself. */
export const missingFullName = (server: string): Missing => ({
  what: { key: 'missing.fullName', args: { server } },
  command: "[System.Net.Dns]::GetHostEntry('').HostName",
});

/** A computer with Exchange must not be renamed. */
export const RENAME: Fix = {
  text: { key: 'fix.rename', args: {} },
  command: "Rename-Computer -NewName '<name>' -Restart",
};
