import type { Question } from '../rule.ts';
import { domainOfComputer } from '../topology/computer.ts';
import { domainObjects } from '../topology/forest.ts';
import { systemObjectsOf } from '../topology/systemObjects.ts';
import { domainOfGroup, inToken, type Membership, ridOf } from '../topology/token.ts';
import type { Topology } from '../topology/topology.ts';
import { levelState, settingOfRun } from './directoryLevel.ts';
import { eachOnce } from './eachOnce.ts';
import { textOf } from './loggedSetting.ts';
import { isBehind } from './runPreparation.ts';
import { agreed, loggedFlag } from './setupAccount.ts';

/** What the setting PrepareDomain holds when the domain of the computer is to be prepared. */
const LOCAL_DOMAIN = 'F63C3A12-7852-4654-B208-125C32EB409A';
const DOMAIN_ADMINS = 512;

/**
 * Whether the run prepares the domain of the computer: the log of Setup says it; else an installation or upgrade does
 * where the domain is behind, and doesn't where neither domain nor organization are. Which domain /PrepareDomain names
 * and what /PrepareAD makes of this one, only the log tells.
 */
export function preparesLocalDomain(question: Question, server: string): Membership {
  const setting = settingOfRun(question, 'PrepareDomain');
  if (setting !== null && !setting.exception) {
    const name = textOf(setting).toUpperCase();
    return { is: name === '' ? false : name === LOCAL_DOMAIN ? true : null, at: [setting.at] };
  }
  const { do: action } = question.scenario;
  if (action !== 'install' && action !== 'upgrade') return { is: null, at: [] };

  const domain = domainOfComputer(question.topology, server);
  const [container, ...others] = domain.known ? systemObjectsOf(question.topology, domain.value) : [];
  const version = container?.objectVersion;
  if (!domain.known || version?.known !== true || others.length > 0) return { is: null, at: [] };
  const at = [domain.at, version.at];
  const state = levelState(question, 'domain', version.value);
  if (state === 'behind') return { is: true, at };
  const organization = isBehind(question, 'organization');
  const current = state === 'enough' && organization.is === false;
  return { is: current ? false : null, at: eachOnce([...at, ...organization.at]) };
}

/** Whether the account is in Domain Admins of the domain that the computer is in, not of another one. */
export function domainAdminHere(topology: Topology, server: string): Membership {
  const domain = domainOfComputer(topology, server);
  const [name] = (domain.known ? domainObjects(topology, domain.value) : []).flatMap(({ netBIOSName }) =>
    netBIOSName.known ? [netBIOSName.value.toLowerCase()] : [],
  );
  const inHere = inToken(topology, (group) => {
    if (ridOf(group) !== DOMAIN_ADMINS) return false;
    const of = domainOfGroup(group)?.toLowerCase();
    return of === undefined || name === undefined ? null : of === name;
  });
  return agreed(loggedFlag(topology, 'LocalDomainAdmin', server), inHere);
}
