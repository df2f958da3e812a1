/** A row of `whoami /groups`: relative identifier of a group of the domain CONTOSO, or its name alone. */
type Group = readonly [name: string, rid: number];

export const ORGANIZATION_MANAGEMENT: Group = ['CONTOSO\\Organization Management', 1118];
export const SERVER_MANAGEMENT: Group = ['CONTOSO\\Server Management', 1122];
export const ENTERPRISE_ADMINS: Group = ['CONTOSO\\Enterprise Admins', 519];
export const SCHEMA_ADMINS: Group = ['CONTOSO\\Schema Admins', 518];
export const DOMAIN_ADMINS: Group = ['CONTOSO\\Domain Admins', 512];

const row = (name: string, type: string, sid: string, attributes: string) =>
  `${name.padEnd(36)} ${type.padEnd(16)} ${sid.padEnd(46)} ${attributes}`.trimEnd();
const ENABLED = 'Mandatory group, Enabled by default, Enabled group';

function printed(level: string, groups: readonly Group[]): string {
  const rows = [
    row('Everyone', 'Well-known group', 'S-1-1-0', ENABLED),
    row('BUILTIN\\Administrators', 'Alias', 'S-1-5-32-544', `${ENABLED}, Group owner`),
    ...groups.map(([name, rid]) =>
      row(name, 'Group', `S-1-5-21-1004336348-1177238915-682003330-${rid}`, ENABLED),
    ),
    level,
  ];
  return [
    'C:\\>whoami /groups',
    '',
    'GROUP INFORMATION',
    '-----------------',
    '',
    row('Group Name', 'Type', 'SID', 'Attributes'),
    [36, 16, 46, 63].map((width) => '='.repeat(width)).join(' '),
    ...rows,
    '',
    'C:\\>',
    '',
  ].join('\n');
}

/** The token in an elevated prompt: the groups begin on line 10, the integrity level follows them. */
export const token = (...groups: readonly Group[]): string =>
  printed(row('Mandatory Label\\High Mandatory Level', 'Label', 'S-1-16-12288', ''), groups);

/** The same without elevation. */
export const filteredToken = (...groups: readonly Group[]): string =>
  printed(row('Mandatory Label\\Medium Mandatory Level', 'Label', 'S-1-16-8192', ''), groups);

/** Line of the integrity level of `token` with as many groups. */
export const levelLine = (groups: number): number => 10 + groups;
