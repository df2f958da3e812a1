import fc from 'fast-check';

/** Files as Export-Clixml lays them out: each tag on its own line, or with its text and its end tag. */

const NAMES = [
  'Name',
  'Identity',
  'SmartHosts',
  'smarthosts',
  'AddressSpaces',
  'ServerRole',
  'ObjectClass',
  'Id',
];
const TEXTS = [
  'EX01',
  '',
  '2',
  'a b',
  'CN=EX01,CN=Servers,DC=contoso,DC=com',
  'R&amp;D',
  'a_x000D_b',
  'System.Object[]',
];
const TYPES = [
  'Microsoft.Exchange.Data.Directory.Management.ExchangeServer',
  'Deserialized.Microsoft.Exchange.Data.Directory.SystemConfiguration.SmtpSendConnectorConfig',
  'System.Management.Automation.PSCustomObject',
  'System.DirectoryServices.SearchResult',
];

/** What stands inside an object, without numbers: those are given when it is printed. */
type Element =
  | { readonly kind: 'leaf'; readonly tag: string; readonly text: string }
  | { readonly kind: 'nil' }
  | { readonly kind: 'reference'; readonly back: number }
  | {
      readonly kind: 'object';
      readonly type: number;
      readonly text: string | null;
      readonly list: readonly Element[] | null;
      readonly props: readonly (readonly [string, Element])[];
    };

const leaf: fc.Arbitrary<Element> = fc.record({
  kind: fc.constant('leaf' as const),
  tag: fc.constantFrom('S', 'S', 'S', 'B', 'I32', 'BA'),
  text: fc.constantFrom(...TEXTS),
});

const nil: fc.Arbitrary<Element> = fc.constant({ kind: 'nil' });
const reference: fc.Arbitrary<Element> = fc.record({
  kind: fc.constant('reference' as const),
  back: fc.nat(5),
});

const { element } = fc.letrec<{ element: Element; object: Element }>((tie) => ({
  object: fc.record({
    kind: fc.constant('object' as const),
    type: fc.nat(TYPES.length - 1),
    text: fc.option(fc.constantFrom(...TEXTS), { nil: null }),
    list: fc.option(fc.array(tie('element'), { maxLength: 3 }), { nil: null }),
    props: fc.array(fc.tuple(fc.constantFrom(...NAMES), tie('element')), { maxLength: 4 }),
  }),
  element: fc.oneof({ maxDepth: 3 }, leaf, nil, reference, tie('object')),
}));

/** With at least a name, and no list: of a list at the top, each item is a record. */
const topObject: fc.Arbitrary<Element> = fc
  .tuple(
    fc.nat(TYPES.length - 1),
    fc.array(fc.tuple(fc.constantFrom(...NAMES), element), { minLength: 1, maxLength: 6 }),
  )
  .map(([type, props]): Element => ({ kind: 'object', type, text: 'x', list: null, props }));

export const clixmlFiles: fc.Arbitrary<string> = fc
  .array(topObject, { minLength: 1, maxLength: 5 })
  .map((objects) => {
    const lines = ['<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">'];
    const known = new Set<number>();
    let count = 0;
    for (const object of objects) print(object, '', '  ');
    return [...lines, '</Objs>'].join('\r\n');

    function print(one: Element, named: string, indent: string): void {
      const name = named === '' ? '' : ` N="${named}"`;
      if (one.kind === 'leaf') lines.push(`${indent}<${one.tag}${name}>${one.text}</${one.tag}>`);
      else if (one.kind === 'nil') lines.push(`${indent}<Nil${name} />`);
      else if (one.kind === 'reference') {
        lines.push(`${indent}<Ref${name} RefId="${Math.max(0, count - 1 - one.back)}" />`);
      } else printObject(one, name, indent);
    }

    function printObject(one: Extract<Element, { kind: 'object' }>, name: string, indent: string): void {
      const inner = `${indent}  `;
      lines.push(`${indent}<Obj${name} RefId="${count++}">`);
      if (known.has(one.type)) lines.push(`${inner}<TNRef RefId="${one.type}" />`);
      else {
        known.add(one.type);
        const types = [TYPES[one.type] ?? '', 'System.Object'].map((type) => `${inner}  <T>${type}</T>`);
        lines.push(`${inner}<TN RefId="${one.type}">`, ...types, `${inner}</TN>`);
      }
      if (one.text === '') lines.push(`${inner}<ToString />`);
      else if (one.text !== null) lines.push(`${inner}<ToString>${one.text}</ToString>`);
      if (one.list !== null) {
        lines.push(`${inner}<LST>`);
        for (const item of one.list) print(item, '', `${inner}  `);
        lines.push(`${inner}</LST>`);
      }
      if (one.props.length > 0) {
        lines.push(`${inner}<Props>`);
        for (const [property, value] of one.props) print(value, property, `${inner}  `);
        lines.push(`${inner}</Props>`);
      }
      lines.push(`${indent}</Obj>`);
    }
  });
