import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { splitLines } from '../../../src/checker/lines.ts';
import { readCsv } from '../../../src/checker/readers/csv.ts';
import { readRow } from '../../../src/checker/readers/csvRows.ts';
import { readExchange55 } from '../../../src/checker/readers/exchange55.ts';
import { readLdif } from '../../../src/checker/readers/ldif.ts';
import { scanRow, type CellPlaces } from '../../../src/checker/readers/rowScan.ts';
import { columnsOf, cutterOf } from '../../../src/checker/readers/tableLayout.ts';
import { linesBetween, linesOf } from '../../../src/checker/textLines.ts';
import type { ObjectType, ReadBlock } from '../../../src/checker/types.ts';

// A busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** Readers look at most rows and objects without taking them apart: what they say must be what the careful way says. */

/** Plain values, and all that a careful look is for. */
const VALUES = [
  ...[
    '',
    '',
    'a',
    'EX01',
    'HUB01; HUB02',
    'SMTP:*;1',
    'CN=EX01,CN=Servers,DC=a',
    'True',
    '1',
    'Россия',
    'top;group',
  ],
  ...[
    '{a, b}',
    '{a, b...}',
    '{a',
    'a...',
    'a…',
    '...',
    ' ',
    '  a',
    'a ',
    '\ta',
    'a\u00a0',
    '\u3000',
    '####',
    '#A!',
    '#',
  ],
  ...[
    'System.Object[]',
    'System.Data',
    'Microsoft.Exchange.List',
    'Deserialized.X',
    'X`1[Y]',
    'X`1',
    'VRAI',
    'ЛОЖЬ',
  ],
  ...[
    'a"b',
    'a""b',
    '"',
    '"a',
    'Name',
    'Server',
    'ServerRole',
    'Edition',
    'AddressSpaces',
    'constructor',
    '\u212a',
    'ſ',
  ],
  ...[
    'top',
    'top;msExchExchangeServer',
    'msExchConnector;mailGateway',
    "X'c3a9'",
    'a\\;b',
    'x'.repeat(255),
    '%a%b%',
  ],
] as const;

const NAMES = [
  ...[
    'Name',
    'SourceTransportServers',
    'AddressSpaces',
    'AdminDisplayVersion',
    'ServerRole',
    'ExpansionServer',
    'DN',
  ],
  ...[
    'objectClass',
    'objectCategory',
    'Site',
    'Domains',
    'objectClass',
    '',
    'a',
    'Is-Deleted',
    'Obj-Class',
    'Home-MTA',
  ],
] as const;

const value = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);

/** A cell as programs and people print it: quoted or not, closed or not, with blanks around it. */
const cell = fc.oneof(
  { weight: 6, arbitrary: value.map((text) => `"${text.replaceAll('"', '""')}"`) },
  { weight: 6, arbitrary: value },
  { weight: 1, arbitrary: value.map((text) => `"${text}"`) },
  { weight: 1, arbitrary: fc.tuple(value, value).map(([a, b]) => ` "${a}" ${b}`) },
  { weight: 1, arbitrary: fc.constantFrom('"a\nb"', '"a', '" "', '""', ' ""', '"""') },
);

/** Headers, and rows that mostly have their cells. */
const csvText = (first: string): fc.Arbitrary<string> =>
  fc
    .record({
      separator: fc.constantFrom(',', ',', ';', '\t'),
      names: fc.array(fc.constantFrom(...NAMES), { minLength: 0, maxLength: 5 }),
      quoted: fc.boolean(),
      rows: fc.array(
        fc.record({
          cells: fc.array(cell, { minLength: 7, maxLength: 7 }),
          more: fc.constantFrom(0, 0, 0, 0, 0, -1, 1),
          other: fc.constantFrom(
            '',
            '',
            '',
            '',
            'header',
            'blank',
            '#TYPE Selected.ExchangeServer',
            'sep=;',
            'Name',
          ),
        }),
        { maxLength: 8 },
      ),
    })
    .map(({ separator, names, quoted, rows }) => {
      const all = [first, ...names].filter((name, i) => i > 0 || name !== '');
      const header = all.map((name) => (quoted ? `"${name}"` : name)).join(separator);
      const lines = rows.map(({ cells, more, other }) =>
        other === 'header'
          ? header
          : other === 'blank'
            ? ''
            : other || cells.slice(0, Math.max(1, all.length + more)).join(separator),
      );
      return [header, ...lines].join('\n');
    });

const commandTypes: fc.Arbitrary<readonly ObjectType[]> = fc.constantFrom<readonly ObjectType[]>(
  [],
  ['SendConnector'],
  ['Mailbox', 'ExchangeServer'],
);

/** Records with their properties made. */
const whole = ({ records, ...rest }: ReadBlock) => ({
  ...rest,
  records: records.map((record) => ({ ...record })),
});

describe('CSV', () => {
  test.each(['', 'Name', 'DN'])('first column %j', (first) => {
    fc.assert(
      fc.property(csvText(first), commandTypes, (text, commandTypes) => {
        const lines = splitLines(text);
        const careful = readCsv('paste', lines, 3, { commandTypes, careful: true });
        expect(whole(readCsv('paste', lines, 3, { commandTypes }))).toEqual(whole(careful));
      }),
      { numRuns: 1500 },
    );
  });

  test('where values stand is what they are', () => {
    const places: CellPlaces = { count: 0, from: [], to: [] };
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',', ';', '\t'),
        (cells, separator) => {
          const line = cells.join(separator).replaceAll('\n', ' ');
          if (!scanRow(line, separator, places)) return;
          const found = places.from.slice(0, places.count).map((from, i) => line.slice(from, places.to[i]));
          expect({ cells: found, end: 0 }).toEqual({ ...readRow([line], 0, separator), starts: undefined });
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('a directory export of Exchange 5.5', () => {
    fc.assert(
      fc.property(csvText('Obj-Class'), (text) => {
        const lines = splitLines(text);
        const careful = readExchange55('paste', lines, 3, { careful: true });
        expect(whole(readExchange55('paste', lines, 3))).toEqual(whole(careful));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('LDIF', () => {
  const ATTRIBUTES = [
    ...[
      'changetype: add',
      'changetype: modify',
      'changetype: delete',
      'changetype:: YWRk',
      'replace: cn',
      '-',
      'cn: a',
    ],
    ...[
      'objectClass: top',
      'objectClass: group',
      'objectClass: msExchExchangeServer',
      'objectclass:: dG9w',
      'cn:: w6k=',
    ],
    ...[
      'objectCategory: CN=Group,CN=Schema',
      'objectCategory: CN=ms-Exch-Exchange-Server,',
      'instanceType: 4',
      'cn:',
    ],
    ...[
      'member;range=0-1: CN=a',
      'objectGUID:: AAAA',
      'mail: a@b.c;',
      'cn: a; ',
      'version: 1',
      'url:< file:///a',
      '# c',
    ],
    ...[
      '1> cn: a; b;',
      'objectClass (2): top; group',
      'Expanding base x',
      'text',
      'cn : a',
      '2.5.4.3: a',
      '\tcn: a',
      '>',
    ],
  ] as const;
  const FOLDS = [
    ' b',
    ' ',
    '  b',
    ' 1> cn: a; ',
    ' cn (2): a; b',
    ' Expanding base x',
    ' Getting 1 entries:',
    ' b;',
    ' x: y',
  ];
  const NAME = [
    ...[
      'dn: CN=a,DC=b',
      'dn: CN=A,DC=b',
      'dn: CN=c',
      'dn:: Q049YQ==',
      'dn: B:2:AA:CN=x',
      'Dn: CN=d',
      'dn:',
      'DN: CN=e,',
    ],
    ...[
      'dn: CN=a\\0ADEL:1',
      'dn: CN=f,CN=Deleted Objects,DC=a',
      '1> dn: CN=g',
      'dn: Сергей',
      'dn:    CN=h  ',
    ],
    ['dn: CN=a', ' ,DC=b'],
    ['dn:', ' CN=a,DC=b'],
    ['dn:', ' : Q049YQ=='],
  ] as const;
  /** What objects share, so that it is known as a whole; some begin as others do. */
  const HEADS = [
    [],
    ['changetype: add'],
    ['objectClass: top'],
    ['changetype: add', 'objectClass: top'],
    ['changetype: add', 'objectClass: top', 'objectClass: group'],
    ['objectClass: top', 'objectClass: msExchExchangeServer'],
    ['objectClass: top', 'changetype: add', 'objectClass: group'],
  ] as const;
  const line = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...ATTRIBUTES.slice(0, 14)) },
    { weight: 2, arbitrary: fc.constantFrom(...ATTRIBUTES) },
    { weight: 3, arbitrary: fc.constantFrom(...FOLDS) },
  );
  /** Newer ldp.exe ends every line so, which all lines together tell. */
  const dumped = fc.constantFrom(
    'objectClass: top; group; ',
    'cn: a; ',
    'mail: a@b.c;',
    'member: CN=a;',
    '# c',
    ' b;',
  );
  const object = fc
    .tuple(
      fc.constantFrom('', '', '', '# c', 'text', 'objectClass: top'),
      fc.constantFrom(...NAME),
      fc.constantFrom(...HEADS),
      fc.oneof(
        { weight: 5, arbitrary: fc.array(line, { maxLength: 7 }) },
        { weight: 1, arbitrary: fc.array(dumped, { maxLength: 4 }) },
      ),
    )
    .map((parts) => parts.flat().filter((text, i) => i > 0 || text !== ''));

  test('objects between empty lines', () => {
    fc.assert(
      fc.property(
        fc.array(object, { maxLength: 5 }),
        fc.constantFrom('\n\n', '\n\n', '\n \n', '\n'),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (objects, between, share) => {
          const lines = splitLines(objects.map((it) => it.join('\n')).join(between));
          for (const linesOfSource of [lines.length, lines.length + 5]) {
            const careful = readLdif('paste', lines, 1, { linesOfSource, careful: true });
            expect(whole(readLdif('paste', lines, 1, { linesOfSource }))).toEqual(whole(careful));
            const inText = linesOf(lines.map((it) => `${it}\r\n`).join(''));
            expect(whole(readLdif('paste', inText, 1, { linesOfSource }))).toEqual(whole(careful));
            // A block may end where its text goes on.
            const to = Math.ceil(lines.length * share);
            const cut = readLdif('paste', lines.slice(0, to), 1, { linesOfSource, careful: true });
            const ofText = linesBetween(inText, 0, to);
            expect(whole(readLdif('paste', ofText, 1, { linesOfSource }))).toEqual(whole(cut));
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('tables', () => {
  test('a row with a blank where each column begins can be cut', () => {
    const row = fc.string({
      unit: fc.constantFrom(' ', ' ', 'a', '1', '.', '\t', '\u00a0', '{', '}'),
      maxLength: 24,
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('--- --- ----', '-  -- --'),
        (rows, rule) => {
          const cutter = cutterOf(columnsOf(rule.replaceAll('-', 'N'), rule), rows);
          for (const it of rows) if (cutter.surelyCuts(it)) expect(cutter.cut(it)).not.toBeNull();
        },
      ),
      { numRuns: 1500 },
    );
  });
});
