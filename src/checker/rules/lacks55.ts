import { EXPORT55_HEADER, EXPORT55_OPTIONS } from '../collect.ts';
import type { Site55 } from '../topology/exchange55.ts';
import type { MessageArgs } from '../types.ts';
import type { Lack } from './decisionTable.ts';

/** What an export of an Exchange 5.5 directory may lack, in words that all rules share. A server is never called ready then. */

/** Exports the header's columns of all objects that the options select (KB Q160971). */
const COLLECT = 'c:\\exchsrvr\\bin\\admin.exe /e c:\\topo.csv /o c:\\topo.ini';

/** An organization has thousands of mailboxes and lists: sentences name the first ones. */
export const SHOWN = 10;

const lack = (key: string, args: MessageArgs): Lack => ({
  text: { key: `common.lacks55.${key}`, args },
  command: COLLECT,
});

/** No site of the export has the server. */
export function lacksSite(server: string): readonly Lack[] {
  return [lack('site', { server, options: EXPORT55_OPTIONS, header: EXPORT55_HEADER })];
}

/** There is no site at all. */
export function lacksSites(): readonly Lack[] {
  return [lack('sites', { options: EXPORT55_OPTIONS, header: EXPORT55_HEADER })];
}

/** The export has one site only, where others matter. */
export function lacksOtherSites(site: Site55): readonly Lack[] {
  return [lack('otherSites', { site: site.name, options: EXPORT55_OPTIONS })];
}

/** Sites that replication connectors name, of which the export has no replication connectors. */
export function lacksRemoteSites(sites: readonly string[]): readonly Lack[] {
  const more = sites.length > SHOWN ? ['…'] : [];
  return sites.length === 0
    ? []
    : [lack('remoteSites', { sites: [...sites.slice(0, SHOWN), ...more], options: EXPORT55_OPTIONS })];
}

/** Kinds of rows that a site may lack. */
export type Rows55 =
  | 'siteServers'
  | 'servers'
  | 'connections'
  | 'replication'
  | 'adminsch'
  | 'components'
  | 'mailboxes'
  | 'lists'
  | 'folders';

/** Rows of a kind are missing; [] when they aren't. `siteServers` says that the server may be the last of its site. */
export function lacksRows(
  rows: Rows55,
  isMissing: boolean,
  site: Pick<Site55, 'name'>,
  server = '',
): readonly Lack[] {
  return isMissing ? [lack(rows, { server, site: site.name, options: EXPORT55_OPTIONS })] : [];
}

/** An object of the site's configuration is missing; `name` as in the Administrator program: `Site Addressing`. */
export function lacksObject(name: string, site: Site55): readonly Lack[] {
  return [lack('object', { object: name, site: site.name, options: EXPORT55_OPTIONS })];
}

/** Columns without which these objects can't be judged; [] when there are no such objects. */
export function lacksColumns(
  columns: readonly string[],
  objects: readonly { readonly name: string }[],
): readonly Lack[] {
  const names = [...new Set(objects.map(({ name }) => name))];
  const more = names.length > SHOWN ? ['…'] : [];
  return names.length === 0
    ? []
    : [lack('columns', { columns, objects: [...names.slice(0, SHOWN), ...more] })];
}
