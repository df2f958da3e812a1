import { ABSENT, known, type Known } from './known.ts';
import { shortName } from './names.ts';
import {
  directoryObjects,
  type Domain,
  type DomainController,
  domainControllers,
  domains,
  type Forest,
  forests,
} from './objects/directory.ts';
import { indexBy, perTopology } from './perTopology.ts';
import type { Topology } from './topology.ts';
import { FOREST_MODES } from './versionTable.ts';

/*
 * What a paste tells of the Active Directory forest: its domains and its domain controllers.
 */

/** The forest; null when the paste shows none, or several. */
export function forestOf(topology: Topology): Forest | null {
  const all = forests(topology);
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** DNS name of the root domain. Domain controllers print it as the name of their forest. */
export function rootDomain(topology: Topology): Known<string> {
  const forest = forestOf(topology);
  if (forest !== null) return forest.rootDomain.known ? forest.rootDomain : nameOf(forest);
  return forests(topology).length > 0 ? ABSENT : forestOfControllers(topology);
}

/** Get-ADForest calls a forest by its root domain. */
function nameOf({ name, at }: Forest): Known<string> {
  return name === '' ? ABSENT : known(name, at);
}

const forestOfControllers = perTopology((topology): Known<string> => {
  const named = domainControllers(topology).flatMap(({ forest }) => (forest.known ? [forest] : []));
  const [first, ...others] = named;
  const same = others.every(({ value }) => equal(value, first?.value ?? ''));
  return first !== undefined && same ? first : ABSENT;
});

/** DNS names of all domains of the forest; null when the paste doesn't list them whole. */
export function domainNamesOf(topology: Topology): readonly string[] | null {
  const listed = forestOf(topology)?.domains;
  return listed?.known === true && listed.value.length > 0 ? listed.value : null;
}

/** `DC=emea,DC=contoso,DC=com`, or the DN of an object in it -> `emea.contoso.com`; '' when it names no domain. */
export function domainOfDn(dn: string): string {
  return [...dn.matchAll(/(?:^|,)\s*DC\s*=\s*([^,]+)/gi)].map(([, label = '']) => label.trim()).join('.');
}

/** What the paste shows of a domain, by DNS name: Get-ADDomain and the head of the domain are two objects. */
export function domainObjects(topology: Topology, dnsName: string): readonly Domain[] {
  return domainsByName(topology)(dnsName);
}

const domainsByName = perTopology((topology) => indexBy(domains(topology), (domain) => [dnsNameOf(domain)]));

export function dnsNameOf({ dnsRoot, distinguishedName, name }: Domain): string {
  if (dnsRoot.known) return dnsRoot.value;
  return distinguishedName.known ? domainOfDn(distinguishedName.value) : name;
}

/** Number of a functional level: `Windows2016Forest`, `Windows2016Domain` or the number itself; null for other texts. */
export function levelOf(mode: string): number | null {
  if (/^\d+$/.test(mode)) return Number(mode);
  const forest = mode.replace(/Domain$/i, 'Forest').toLowerCase();
  return [...FOREST_MODES].find(([, name]) => name.toLowerCase() === forest)?.[0] ?? null;
}

/** CN=Partitions, whose msDS-Behavior-Version is the forest's level. */
export const partitions = perTopology((topology) =>
  directoryObjects(topology).filter(
    ({ distinguishedName: dn }) => dn.known && /^CN=Partitions,CN=Configuration,/i.test(dn.value),
  ),
);

/** Every domain controller of the forest is in the paste, or which lists it lacks. */
export const showsEveryController = perTopology((topology): boolean => {
  const forest = forestOf(topology);
  const named = domainNamesOf(topology);
  if (forest === null || named === null) return false;
  const listed = new Set(
    domainControllers(topology).flatMap(({ domain }) => (domain.known ? [domain.value.toLowerCase()] : [])),
  );
  if (!named.every((domain) => listed.has(domain.toLowerCase()))) return false;
  // Without -Filter, Get-ADDomainController prints one of a domain's controllers only.
  const { globalCatalogs, schemaMaster } = forest;
  const hosts = [
    ...(globalCatalogs.known ? globalCatalogs.value : []),
    ...(schemaMaster.known ? [schemaMaster.value] : []),
  ];
  return hosts.every((host) => controllersNamed(topology, host).length > 0);
});

/** Domain controllers of a host name: whole where both are, else by the short name. */
export function controllersNamed(topology: Topology, host: string): readonly DomainController[] {
  return controllersByName(topology)(shortName(host)).filter((controller) => {
    const other = hostOf(controller);
    return !host.includes('.') || !other.includes('.') || equal(host, other);
  });
}

const controllersByName = perTopology((topology) =>
  indexBy(domainControllers(topology), (controller) => [shortName(hostOf(controller))]),
);

/** Host name of a domain controller as far as it is printed. */
export function hostOf({ hostName, name }: DomainController): string {
  return hostName.known ? hostName.value : name;
}

const equal = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** The domain of the forest that one of the names ends with. */
export function suffixOf(topology: Topology, names: readonly Known<string>[]): Known<string> {
  for (const name of names) {
    if (!name.known) continue;
    const suffix = name.value.slice(name.value.indexOf('.') + 1).toLowerCase();
    if (name.value.includes('.') && domainNames(topology).has(suffix)) return known(suffix, name.at);
  }
  return ABSENT;
}

/** DNS names of all domains that the paste shows, in lower case. */
const domainNames = perTopology((topology): ReadonlySet<string> => {
  const names = [...(domainNamesOf(topology) ?? []), ...domains(topology).map(dnsNameOf)];
  return new Set(names.map((name) => name.toLowerCase()));
});

/** What the paste tells of the domain controller that holds the schema master role. */
export function schemaMaster(topology: Topology): {
  host: Known<string>;
  controller: DomainController | null;
} {
  const holder = roleHolder(topology);
  const named = forestOf(topology)?.schemaMaster;
  if (named?.known === true) {
    const [controller, ...others] = controllersNamed(topology, named.value);
    return { host: named, controller: others.length === 0 ? (controller ?? null) : null };
  }
  return { host: holder === null ? ABSENT : known(hostOf(holder), holder.at), controller: holder };
}

const roleHolder = perTopology((topology): DomainController | null => {
  const holders = domainControllers(topology).filter(
    ({ operationMasterRoles: roles }) =>
      roles.known && roles.value.some((role) => /^SchemaMaster$/i.test(role)),
  );
  return holders.length === 1 ? (holders[0] ?? null) : null;
});
