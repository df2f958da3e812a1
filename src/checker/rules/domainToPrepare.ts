import type { Topology } from '../topology/topology.ts';
import type { Place } from '../types.ts';
import { loggedSetting, textOf } from './loggedSetting.ts';

/** Stands for the domain of the computer in runs that name no domain. */
const NO_DOMAIN = 'F63C3A12-7852-4654-B208-125C32EB409A';

/**
 * The domain that /PrepareDomain names. Only the log of a run tells it; null without one, and '' for a run that named
 * none.
 */
export function domainToPrepare(topology: Topology): { readonly name: string; readonly at: Place } | null {
  const setting = loggedSetting(topology, 'PrepareDomain');
  if (setting === null || setting.exception) return null;
  const name = textOf(setting);
  return { name: name.toUpperCase() === NO_DOMAIN ? '' : name, at: setting.at };
}
