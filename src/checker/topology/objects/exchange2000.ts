import { integer, server, text, texts } from '../fields.ts';
import { kind, type OfKind } from '../kind.ts';
import { perTopology } from '../perTopology.ts';
import { shown } from '../known.ts';

/*
 * Objects that only directories of Exchange 2000 and 2003 hold. Classes and attributes are those of the Exchange 2003 SDK;
 * `msExchConnectionAgreement`, `dXRequestor` and `remoteDXA` are known by name only.
 */

const objects = kind({
  types: ['ADObject'],
  names: ['cn', 'Name', 'DistinguishedName', 'dn'],
  uniqueName: false,
  fields: {
    objectClass: texts(['objectClass']),
    distinguishedName: text(['DistinguishedName', 'dn']),
    /** Of a connection agreement, which is between two directories; only the names tell which one is of Exchange 5.5. */
    server1: server(['msExchServer1NetworkAddress']),
    port1: integer(['msExchServer1Port']),
    server2: server(['msExchServer2NetworkAddress']),
    port2: integer(['msExchServer2Port']),
    /** Of a tree of public folders; 1 is the MAPI tree, of which an organization has one. */
    treeType: integer(['msExchPFTreeType']),
  },
});
export type Object2000 = OfKind<typeof objects>;

/** Objects of these classes, most special class last as the directory prints it. */
const ofClass = (...classes: readonly string[]) =>
  perTopology((topology) =>
    objects(topology).filter(({ objectClass }) =>
      shown(objectClass)?.some((name) => classes.includes(name.toLowerCase())),
    ),
  );

export const connectionAgreements = ofClass('msexchconnectionagreement');
export const activeDirectoryConnectors = ofClass('msexchactivedirectoryconnector');
export const msMailConnectors2000 = ofClass('msmailconnector');
export const dirsyncObjects2000 = ofClass('dxasiteserver', 'dxrequestor', 'remotedxa');
export const folderTrees = ofClass('msexchpftree');
/** CN=Connections of a routing group. */
export const connectorContainers = ofClass('msexchconnectors');
/** CN=Microsoft Exchange,CN=Services. */
export const exchangeContainers = ofClass('msexchconfigurationcontainer');
