import { nameOfList } from '../lists.ts';
import { quote } from '../powershell.ts';
import type { Rule } from '../rule.ts';
import { isListed } from '../topology/kind.ts';
import { placeOf, shown } from '../topology/known.ts';
import { namingServers } from '../topology/naming.ts';
import { availabilityGroups, mailboxServers } from '../topology/objects/availabilityGroups.ts';
import { indexBy, perTopology } from '../topology/perTopology.ts';
import { lookFirst, notNamed, unclear, unlessProduct, withoutMailboxRole } from './advice.ts';
import { answer, noneExist, unlisted } from './answer.ts';
import { askedServer } from './askedServer.ts';

const groupsNaming = perTopology((topology) =>
  namingServers(availabilityGroups(topology), ({ servers }) => servers),
);
const mailboxServersByName = perTopology((topology) => indexBy(mailboxServers(topology), ({ name }) => name));

/** The server being removed is a member of a database availability group: its copies and its membership go first. */
export const ServerIsInDatabaseAvailabilityGroup: Rule = {
  id: 'ServerIsInDatabaseAvailabilityGroup',
  severity: 'warning',
  advice: true,
  scenarios: ['remove'],
  roles: ['mailbox'],
  asks: 'server',
  judge: (question) => {
    const { topology } = question;
    const server = askedServer(question);
    const gate =
      unlessProduct(
        topology,
        server,
        ['2010', '2013', '2016', '2019', 'SE'],
        nameOfList('DatabaseAvailabilityGroup'),
      ) ?? withoutMailboxRole(topology, server);
    if (gate !== null) return gate;

    const groups = groupsNaming(topology);
    const naming = groups.of(server);
    const membership = mailboxServersByName(topology)(server)[0]?.databaseAvailabilityGroup;
    const own = membership === undefined ? null : shown(membership);
    const names = [
      ...new Set([...naming.map(({ name }) => name), ...(own === null || own === '' ? [] : [own])]),
    ];
    if (names.length > 0) {
      const at = own === null || own === '' || membership === undefined ? null : placeOf(membership);
      return answer(
        'warn',
        'warn',
        { server, objects: names, count: names.length },
        {
          evidence: [...naming.map(groups.lineOf), ...(at === null ? [] : [at])],
          fix: [
            lookFirst('Get-DatabaseAvailabilityGroup | Format-List Name,Servers,WitnessServer'),
            { text: { key: 'fix.copies', args: { server } } },
            ...names.map((group) => ({
              text: { key: 'fix.leave', args: { server, group } },
              command: `Remove-DatabaseAvailabilityGroupServer -Identity ${quote(group)} -MailboxServer ${quote(server)}`,
            })),
          ],
        },
      );
    }
    // Either list tells: a server outside of all groups prints an empty property.
    if (membership?.known === true) return notNamed(server, ['DatabaseAvailabilityGroup']);
    if (!isListed(topology, 'DatabaseAvailabilityGroup')) return unlisted(['DatabaseAvailabilityGroup']);
    if (groups.unclear.length > 0) return unclear(server, 'Servers', 'DatabaseAvailabilityGroup', groups);
    return groups.count === 0
      ? noneExist(['DatabaseAvailabilityGroup'])
      : notNamed(server, ['DatabaseAvailabilityGroup']);
  },
};
