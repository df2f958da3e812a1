import { commonName } from '../topology/names.ts';
import { directoryObjects } from '../topology/objects/directory.ts';
import type { Membership } from '../topology/token.ts';
import type { Topology } from '../topology/topology.ts';
import { loggedSetting, textOf } from './loggedSetting.ts';

/** Prints the well-known groups of Exchange whole: `B:32:<GUID>:CN=Exchange Servers,OU=…`. */
export const SHOW_WELL_KNOWN =
  '$FormatEnumerationLimit=-1; $c=(Get-ADRootDSE).configurationNamingContext; Get-ADObject "CN=Microsoft Exchange,CN=Services,$c" -Properties otherWellKnownObjects | Format-List DistinguishedName,otherWellKnownObjects';

const CONTAINER = /^CN=Microsoft Exchange,CN=Services,CN=Configuration,/i;
/** A deleted group has a line feed and `DEL:` in its name. */
const GROUP = /B:32:[0-9A-F]{32}:(CN=Exchange Servers,[^;]*)/i;

/** Whether the group Exchange Servers is found through otherWellKnownObjects of Exchange's container. */
export function exchangeServersGroup(topology: Topology): Membership {
  const [container, ...others] = directoryObjects(topology).filter(
    ({ distinguishedName: dn }) => dn.known && CONTAINER.test(dn.value),
  );
  const listed = container?.otherWellKnownObjects;
  if (listed?.known === true && others.length === 0) {
    const found = GROUP.exec(listed.value.join(','))?.[1] ?? '';
    return { is: commonName(found) === 'Exchange Servers', at: [listed.at] };
  }
  const setting = loggedSetting(topology, 'ExchangeServersGroupOtherWellKnownObjects');
  if (setting === null || setting.exception) return { is: null, at: [] };
  return { is: textOf(setting) !== '', at: [setting.at] };
}
