import {
  objectsOf,
  printed,
  ROLE_FLAGS,
  serverDnOf,
  type ModelValue,
  type OrganizationModel,
} from './organization.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * `Get-… | ConvertTo-Json -Depth 4` of the Exchange shell, per command: live objects, enums as numbers, the layout of
 * Windows PowerShell 5.1 (FORMATS 3).
 */
export function renderJson51(organization: OrganizationModel): readonly string[] {
  return perCommand(organization, liveValue).map((document) => `\ufeff${print51(document, 0)}\r\n`);
}

/** `Get-… | ConvertTo-Json` of PowerShell 7 over an imported session: complex values are strings. */
export function renderJson7(organization: OrganizationModel): readonly string[] {
  return perCommand(organization, (value) => (value.kind === 'boolean' ? value.value : printed(value))).map(
    (document) => `${JSON.stringify(document, null, 2)}\n`,
  );
}

/** One object stands bare, several in an array. */
function perCommand(organization: OrganizationModel, valueOf: (value: ModelValue) => Json): readonly Json[] {
  return objectsOf(organization).map((objects) => {
    const documents = objects.map((object) =>
      Object.fromEntries(object.properties.map(([name, value]) => [name, valueOf(value)])),
    );
    return documents.length === 1 ? (documents[0] ?? null) : documents;
  });
}

function liveValue(value: ModelValue): Json {
  switch (value.kind) {
    case 'boolean':
      return value.value;
    case 'roles':
      return ROLE_FLAGS[value.roles];
    case 'version': {
      const [Major, Minor, Build, Revision] = value.version;
      return { Major, Minor, Build, Revision, FilePatchLevelDescription: '' };
    }
    case 'servers':
      return value.items.map((server) => ({
        Rdn: `CN=${server}`,
        Parent: 'Servers',
        Depth: 9,
        DistinguishedName: serverDnOf(server),
        IsRelativeDn: false,
        DomainId: 'contoso.com',
        PartitionGuid: '00000000-0000-0000-0000-000000000000',
        PartitionFQDN: 'contoso.com',
        ObjectGuid: '00000000-0000-0000-0000-000000000000',
        Name: server,
        OrgHierarchyToIgnore: null,
        IsDeleted: false,
      }));
    case 'addressSpaces':
      return value.items.map((space) => {
        const [, type = '', address = '', cost = ''] = /^(\w+):(.*);(\d+)$/.exec(space) ?? [];
        const smtp = type.toUpperCase() === 'SMTP';
        return {
          Address: address,
          Type: type,
          Cost: Number(cost),
          IncludeSubDomains: address.startsWith('*'),
          Domain: smtp ? address : null,
          IsSmtpType: smtp,
          IsX400Type: false,
          X400Address: null,
        };
      });
    default:
      return printed(value);
  }
}

/** Two blanks after the colon; a block is indented to the column of its bracket plus four. */
function print51(value: Json, column: number): string {
  if (typeof value === 'string') {
    return JSON.stringify(value).replace(
      /[<>&']/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  }
  if (typeof value !== 'object' || value === null) return String(value);
  const indent = ' '.repeat(column + 4);
  const isList = Array.isArray(value);
  const parts = isList
    ? (value as readonly Json[]).map((item) => indent + print51(item, column + 4))
    : Object.entries(value).map(([name, item]) => {
        const head = `${indent}"${name}":  `;
        return head + print51(item as Json, head.length);
      });
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  return parts.length === 0
    ? `${open}\r\n\r\n${' '.repeat(column)}${close}`
    : `${open}\r\n${parts.join(',\r\n')}\r\n${' '.repeat(column)}${close}`;
}
