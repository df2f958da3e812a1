import {
  objectsOf,
  printed,
  ROLE_FLAGS,
  serverDnOf,
  versionText,
  type ModelObject,
  type ModelType,
  type ModelValue,
  type OrganizationModel,
} from './organization.ts';

const CLASSES: Readonly<Record<ModelType, string>> = {
  ExchangeServer: 'Microsoft.Exchange.Data.Directory.Management.ExchangeServer',
  SendConnector: 'Microsoft.Exchange.Data.Directory.SystemConfiguration.SmtpSendConnectorConfig',
  DistributionGroup: 'Microsoft.Exchange.Data.Directory.Management.DistributionGroup',
  DynamicDistributionGroup: 'Microsoft.Exchange.Data.Directory.Management.DynamicDistributionGroup',
};

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** `Get-… | Export-Clixml`: one file per command, type names written once and referred to (FORMATS 4). */
export function renderClixml(organization: OrganizationModel): readonly string[] {
  return objectsOf(organization).map((objects) => {
    const write = writer();
    return [
      '\ufeff<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">',
      ...objects.flatMap((object) => write(object)),
      '</Objs>',
      '',
    ].join('\r\n');
  });
}

/** Objects and type names have their own counters, which run through the whole document. */
function writer(): (object: ModelObject) => readonly string[] {
  let objects = 0;
  const types = new Map<string, number>();

  const typeNames = (names: readonly string[]): string => {
    const key = names.join();
    const known = types.get(key);
    if (known !== undefined) return `<TNRef RefId="${known}" />`;
    types.set(key, types.size);
    return `<TN RefId="${types.size - 1}">${names.map((name) => `<T>${name}</T>`).join('')}</TN>`;
  };
  const open = (name: string, names: readonly string[]): string =>
    `<Obj${name === '' ? '' : ` N="${name}"`} RefId="${objects++}">${typeNames(names)}`;

  const list = (name: string, itemType: string, items: readonly (readonly [string, string])[]): string => {
    const head = open(name, [
      `Microsoft.Exchange.Data.MultiValuedProperty\`1[[${itemType}, Microsoft.Exchange.Data]]`,
      'Microsoft.Exchange.Data.MultiValuedPropertyBase',
      'System.Object',
    ]);
    const rows = items.map(
      ([text, props]) =>
        `        ${open('', [itemType, 'System.Object'])}<ToString>${escaped(text)}</ToString>` +
        `<Props>${props}</Props><MS><BA N="SerializationData">AAEAAAD/////AQAAAAAAAAA=</BA></MS></Obj>`,
    );
    return [`${head}<LST>`, ...rows, '      </LST></Obj>'].join('\r\n');
  };

  const property = (name: string, value: ModelValue): string => {
    switch (value.kind) {
      case 'boolean':
        return `<B N="${name}">${value.value}</B>`;
      case 'roles':
        return (
          open(name, [
            'Microsoft.Exchange.Data.Directory.Management.ServerRole',
            'System.Enum',
            'System.Object',
          ]) + `<ToString>${value.roles}</ToString><I32>${ROLE_FLAGS[value.roles]}</I32></Obj>`
        );
      case 'version': {
        const [major, minor, build, revision] = value.version;
        return (
          open(name, ['Microsoft.Exchange.Data.ServerVersion', 'System.Object']) +
          `<ToString>${versionText(value.version)}</ToString><Props><I32 N="Major">${major}</I32>` +
          `<I32 N="Minor">${minor}</I32><I32 N="Build">${build}</I32><I32 N="Revision">${revision}</I32></Props></Obj>`
        );
      }
      case 'servers':
        return list(
          name,
          'Microsoft.Exchange.Data.Directory.ADObjectId',
          value.items.map((server) => [
            server,
            `<S N="DistinguishedName">${escaped(serverDnOf(server))}</S><S N="Name">${escaped(server)}</S>`,
          ]),
        );
      case 'addressSpaces':
        return list(
          name,
          'Microsoft.Exchange.Data.AddressSpace',
          value.items.map((space) => {
            const [, type = '', address = '', cost = ''] = /^(\w+):(.*);(\d+)$/.exec(space) ?? [];
            return [
              space,
              `<S N="Address">${escaped(address)}</S><S N="Type">${type}</S><I32 N="Cost">${cost}</I32>`,
            ];
          }),
        );
      case 'texts':
        return list(
          name,
          'Microsoft.Exchange.Data.SmartHost',
          value.items.map((item) => [item, `<S N="Domain">${escaped(item)}</S>`]),
        );
      default: {
        const text = String(printed(value));
        return text === '' ? `<Nil N="${name}" />` : `<S N="${name}">${escaped(text)}</S>`;
      }
    }
  };

  return (object) => {
    const name = object.properties[0]?.[1];
    return [
      `  ${open('', [CLASSES[object.type], 'System.Object'])}`,
      `    <ToString>${escaped(name === undefined ? '' : String(printed(name)))}</ToString>`,
      '    <Props>',
      ...object.properties.map(([key, value]) => `      ${property(key, value)}`),
      '    </Props>',
      '    <MS>',
      '      <S N="PSComputerName">ex1.contoso.com</S>',
      '      <BA N="SerializationData">AAEAAAD/////AQAAAAAAAAA=</BA>',
      '    </MS>',
      '  </Obj>',
    ];
  };
}
