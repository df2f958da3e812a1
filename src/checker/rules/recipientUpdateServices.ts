import { quote } from '../powershell.ts';
import { shown } from '../topology/known.ts';
import { type DirectoryObject, directoryObjects } from '../topology/objects/directory.ts';
import { perTopology } from '../topology/perTopology.ts';

const SYSTEM_OBJECTS = /^CN=Microsoft Exchange System Objects,(?=DC=)/i;
const SERVICE = /^CN=(?:[^,\\]|\\.)+,CN=Recipient Update Services,CN=Address Lists Container,/i;

const dnOf = ({ distinguishedName, name }: DirectoryObject) => shown(distinguishedName) ?? name;
const comparable = (dn: string) => dn.replace(/,\s+/g, ',').toLowerCase();

/** DN of the domain of a container of Exchange's system objects. */
export const domainOf = (container: DirectoryObject) => dnOf(container).replace(SYSTEM_OBJECTS, '');

/** Domains that hold Exchange's system objects, and the Recipient Update Services of Exchange 2000 and 2003. */
export const recipientUpdateServices = perTopology((topology) => {
  const containers = directoryObjects(topology).filter((it) => SYSTEM_OBJECTS.test(dnOf(it)));
  const services = directoryObjects(topology).filter((it) => SERVICE.test(dnOf(it)));
  const linked = new Set(services.flatMap(({ domainLink: it }) => (it.known ? [comparable(it.value)] : [])));
  return {
    containers,
    services,
    /** Containers of domains that no service is linked to. */
    without: containers.filter((it) => !linked.has(comparable(domainOf(it)))),
    /** Services of which the paste doesn't show what they are linked to. */
    unclear: services.filter(({ domainLink }) => !domainLink.known),
  };
});

/** They are in each domain, not in the configuration partition. */
export const MISSING_DOMAINS = {
  what: { key: 'missing.domains', args: {} },
  command:
    `(Get-ADForest).Domains | ForEach-Object { Get-ADObject -Server $_ -LDAPFilter ${quote('(objectClass=msExchSystemObjectsContainer)')} } | ` +
    'Format-List DistinguishedName,ObjectClass',
};
/** With all attributes: the link to the domain has no name that is sure. */
export const MISSING_SERVICES = {
  what: { key: 'missing.services', args: {} },
  command:
    'ldifde -f rus.ldf -d "CN=Microsoft Exchange,CN=Services,CN=Configuration,<forest root DN>" -r "(objectClass=msExchAddressListService)"',
};
