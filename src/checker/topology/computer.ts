import { controllersNamed, domainOfDn, hostOf, showsEveryController, suffixOf } from './forest.ts';
import { ABSENT, known, type Known } from './known.ts';
import { shortName, siteName } from './names.ts';
import { type Computer, computers, type DomainController } from './objects/directory.ts';
import { indexBy, perTopology } from './perTopology.ts';
import { findServer } from './roles.ts';
import type { Topology } from './topology.ts';

/*
 * What a paste tells of the computer that Setup runs on: whether it is a domain controller, its domain and its site.
 */

/** Whether a computer is a domain controller; null when the paste can't tell. `several`: more than one bears its name. */
export type ControllerState =
  | { readonly is: true; readonly controller: DomainController }
  | { readonly is: false }
  | { readonly is: null; readonly several: readonly string[] };

export function controllerState(topology: Topology, server: string): ControllerState {
  const [controller, ...others] = controllersNamed(topology, fqdnOf(topology, server) ?? server);
  if (controller === undefined)
    return showsEveryController(topology) ? { is: false } : { is: null, several: [] };
  return others.length === 0
    ? { is: true, controller }
    : { is: null, several: [controller, ...others].map(hostOf) };
}

/** Full name of a computer, from its account or its Exchange server; null when the paste doesn't tell. */
function fqdnOf(topology: Topology, server: string): string | null {
  const account = computerAccount(topology, server)?.dnsHostName;
  if (account?.known === true && account.value.includes('.')) return account.value;
  const fqdn = findServer(topology, server)?.fqdn;
  return fqdn?.known === true && fqdn.value.includes('.') ? fqdn.value : null;
}

/** The only computer account of a name; null when there is none, or several domains have one. */
export function computerAccount(topology: Topology, server: string): Computer | null {
  const named = accountsByName(topology)(shortName(server));
  return named.length === 1 ? (named[0] ?? null) : null;
}

const accountsByName = perTopology((topology) =>
  indexBy(computers(topology), ({ name }) => [shortName(name)]),
);

/**
 * DNS name of the domain that a computer is in. The suffix of its name tells only where it is a domain of the forest: a
 * computer may bear another one.
 */
export function domainOfComputer(topology: Topology, server: string): Known<string> {
  const state = controllerState(topology, server);
  if (state.is === true && state.controller.domain.known) return state.controller.domain;
  const account = computerAccount(topology, server);
  const dn = account?.distinguishedName;
  if (dn?.known === true && domainOfDn(dn.value) !== '') return known(domainOfDn(dn.value), dn.at);
  const names = state.is === true ? [state.controller.hostName] : [];
  return suffixOf(topology, [
    ...names,
    account?.dnsHostName ?? ABSENT,
    findServer(topology, server)?.fqdn ?? ABSENT,
  ]);
}

/** Active Directory site of a computer, as its domain controller or Exchange server object has it. */
export function siteOfComputer(topology: Topology, server: string): Known<string> {
  const state = controllerState(topology, server);
  if (state.is === true && state.controller.site.known) return state.controller.site;
  const site = findServer(topology, server)?.site;
  return site?.known === true ? known(siteName(site.value), site.at) : ABSENT;
}
