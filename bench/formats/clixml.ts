import { item, type Item } from '../organization.ts';
import type { Rendering } from './rendering.ts';

/** `Get-… | Export-Clixml`: one element per line, type names written where they are first used and referred to then. */
export const clixml: Rendering = {
  head: '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">\r\n',
  one: (i) => `${objectOf(i, item(i)).join('\r\n')}\r\n`,
  data: item,
  tail: '</Objs>\r\n',
};

const DIRECTORY = 'Microsoft.Exchange.Data.Directory';

/** The types of `item`, by the number of the item that has it first; their own number is that of the type. */
const TYPES: readonly { readonly from: number; readonly name: string }[] = [
  { from: 0, name: `${DIRECTORY}.Management.ExchangeServer` },
  { from: 1, name: `${DIRECTORY}.SystemConfiguration.SmtpSendConnectorConfig` },
  { from: 3, name: `${DIRECTORY}.Management.DistributionGroup` },
];
const LIST = {
  id: TYPES.length,
  name: 'Microsoft.Exchange.Data.MultiValuedProperty`1[[System.String, mscorlib]]',
};

/** More objects than one item has. */
const OBJECTS = 10;

function objectOf(i: number, values: Item): readonly string[] {
  const kind = i % 5 === 0 ? 0 : i % 5 < 3 ? 1 : 2;
  const type = TYPES[kind];
  let objects = i * OBJECTS;
  let lists = 0;
  const list = (name: string, items: readonly string[]): readonly string[] => [
    `      <Obj N="${name}" RefId="${++objects}">`,
    ...typeNames(LIST.id, LIST.name, i === 0 && lists++ === 0, '        '),
    '        <LST>',
    ...items.map((text) => `          <S>${escaped(text)}</S>`),
    '        </LST>',
    '      </Obj>',
  ];
  return [
    `  <Obj RefId="${objects}">`,
    ...typeNames(kind, type?.name ?? '', i === type?.from, '    '),
    `    <ToString>${escaped(String(values['Name'] ?? values['Identity']))}</ToString>`,
    '    <Props>',
    ...Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' ? [`      ${scalar(name, value)}`] : list(name, value),
    ),
    '    </Props>',
    '  </Obj>',
  ];
}

function typeNames(id: number, name: string, isFirst: boolean, indent: string): readonly string[] {
  if (!isFirst) return [`${indent}<TNRef RefId="${id}" />`];
  const names = [name, 'System.Object'].map((one) => `${indent}  <T>${one}</T>`);
  return [`${indent}<TN RefId="${id}">`, ...names, `${indent}</TN>`];
}

function scalar(name: string, value: string): string {
  if (value === 'True' || value === 'False') return `<B N="${name}">${value.toLowerCase()}</B>`;
  return `<S N="${name}">${escaped(value)}</S>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
