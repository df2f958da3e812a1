import type { Result, Scenario } from '../../../src/checker/types.ts';
import { resultOf } from './paste.ts';

/** Exports of an Exchange 5.5 directory, as `admin /e` prints them, of an organization that is called Northwind. */

/** One object: its columns. */
export type Row55 = Readonly<Record<string, string>>;

/** A CSV of these objects. Each column that one of them has is asked for; what another doesn't have of it is empty. */
export function export55(...rows: readonly Row55[]): string {
  const columns = [
    ...new Set(['Obj-Class', 'Directory Name', 'Obj-Dist-Name', ...rows.flatMap(Object.keys)]),
  ];
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','));
  return [columns.join(','), ...lines].join('\n');
}

const cell = (value: string) => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** `/o=Northwind/ou=Lyon` */
export const siteDn = (site = 'Lyon'): string => `/o=Northwind/ou=${site}`;
export const serverDn = (server: string, site = 'Lyon'): string =>
  `${siteDn(site)}/cn=Configuration/cn=Servers/cn=${server}`;
export const mtaDn = (server: string, site = 'Lyon'): string => `${serverDn(server, site)}/cn=Microsoft MTA`;

/** An object at a place below its site: `object55('Public-Folder', 'Recipients/Sales')`. */
export function object55(className: string, path: string, columns: Row55 = {}, site = 'Lyon'): Row55 {
  const names = path.split('/');
  return {
    'Obj-Class': className,
    'Directory Name': names.at(-1) ?? '',
    'Obj-Dist-Name': [siteDn(site), ...names.map((name) => `cn=${name}`)].join('/'),
    ...columns,
  };
}

export const computer = (server: string, site = 'Lyon', columns: Row55 = {}): Row55 =>
  object55('Computer', `Configuration/Servers/${server}`, columns, site);

/** A component of a server, such as `Microsoft Private MDB`. */
export const component = (server: string, name: string, site = 'Lyon'): Row55 =>
  object55(name.replaceAll(' ', '-'), `Configuration/Servers/${server}/${name}`, {}, site);

/** An object right below `cn=Configuration`: `Site-Addressing`, `Connections` */
export const configuration = (name: string, columns: Row55 = {}, site = 'Lyon'): Row55 =>
  object55(
    /^(?:Connections|Directory Replication)$/.test(name) ? 'Container' : name,
    `Configuration/${name}`,
    columns,
    site,
  );

export const connector = (className: string, name: string, columns: Row55 = {}, site = 'Lyon'): Row55 =>
  object55(className, `Configuration/Connections/${name}`, columns, site);

/** A directory replication connector of a site to another one. */
export const replication = (remoteSite: string, columns: Row55 = {}, site = 'Lyon'): Row55 =>
  object55(
    'Replication-Connector',
    `Configuration/Directory Replication/Directory Replication Connector (${remoteSite})`,
    { 'Remote-Site': siteDn(remoteSite), ...columns },
    site,
  );

export const recipient = (className: string, name: string, columns: Row55 = {}, site = 'Lyon'): Row55 =>
  object55(className, `Recipients/${name}`, columns, site);

/** What a rule says of an export, point by point: [case, outcome, lines]. Line 1 is the header. */
export function judge55(id: string, rows: readonly Row55[], scenario: Partial<Scenario>) {
  return sayings(resultOf(id, export55(...rows), scenario));
}

export function sayings(result: Result) {
  const keyOf = (message: Result['summary']) => ('key' in message ? message.key : message.verbatim);
  return {
    outcome: result.outcome,
    says: keyOf(result.summary),
    objects: 'args' in result.summary ? (result.summary.args.objects ?? []) : [],
    points: (result.points ?? [])
      .filter((point) => point.case !== 'always')
      .map((point) => [point.case, point.outcome, point.evidence.map(({ line }) => line)]),
    steps: result.fix.map(({ text }) => keyOf(text)),
    missing: result.missing.map(({ what }) => keyOf(what)),
  };
}
