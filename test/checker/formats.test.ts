import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/checker/decode.ts';
import type { ReadSource } from '../../src/checker/types.ts';
import { diagnosticsOf, property, readText } from './readCase.ts';

/**
 * What is known of the formats, item by item: before a text is looked at (0.1), then each of its forms. Every item has a
 * file below test/cases. The quirks of Format-List (1.2) and the details of each format are tested beside its reader.
 */

const CASES = new URL('../cases/', import.meta.url);

/** A file as it is dropped on the page: bytes, decoded, read. */
function dropped(path: string): { readonly encoding: string; readonly source: ReadSource } {
  const { text, encoding } = decode(readFileSync(new URL(path, CASES)));
  return { encoding, source: readText(text) };
}

const files = (folder: string): readonly string[] =>
  globSync(`${folder}/*`, { cwd: CASES.pathname })
    .map((path) => basename(path))
    .sort();

describe('0.1 item 1: encodings, with and without a mark', () => {
  const WORDS = {
    french: ['Réception générale', 'Connecteur créé à la main'],
    russian: ['Отправка в Интернет', 'Соединитель для всех'],
  } as const;

  test.each([
    ['french.utf-8.txt', 'utf-8'],
    ['french.utf-8-bom.txt', 'utf-8'],
    ['french.utf-16le.txt', 'utf-16le'],
    ['french.utf-16le-bom.txt', 'utf-16le'],
    ['french.utf-16be.txt', 'utf-16be'],
    ['french.utf-16be-bom.txt', 'utf-16be'],
    ['french.windows-1252.txt', 'windows-1252'],
    ['french.ibm850.txt', 'ibm850'],
    ['russian.utf-8.txt', 'utf-8'],
    ['russian.utf-16le.txt', 'utf-16le'],
    ['russian.utf-16le-bom.txt', 'utf-16le'],
    ['russian.windows-1251.txt', 'windows-1251'],
    ['russian.ibm866.txt', 'ibm866'],
  ])('%s', (file, expected) => {
    const { encoding, source } = dropped(`encodings/${file}`);
    expect(encoding).toBe(expected);
    expect(source).toMatchObject({ format: 'format-list', diagnostics: [] });
    const [connector] = source.records;
    expect([property(connector, 'Identity').value, property(connector, 'Comment').value]).toEqual(
      WORDS[file.startsWith('french') ? 'french' : 'russian'],
    );
  });
});

describe.each([
  ['0.1 item 2: line ends', ['crlf', 'lone-cr', 'escaped-line-ends', 'html-line-breaks']],
  [
    '0.1 item 3: wrappers',
    [
      'markdown-fence',
      'quote',
      'hash-on-every-line',
      'common-indent',
      'comment-block',
      'two-trailing-blanks',
      'empty-line-after-every-line',
      'markdown-escapes',
      'html-entities',
      'html-tags',
      'typographic-signs',
      'invisible-characters',
    ],
  ],
  ['0.1 item 4: transcript', ['transcript']],
] as const)('%s', (_, names) => {
  test.each(names)('%s', (name) => {
    const { source } = dropped(`wrappers/${name}.txt`);
    expect(source.records.map(({ type }) => type)).toEqual(['SendConnector']);
    const [connector] = source.records;
    expect(property(connector, 'Identity').value).toBe('To Internet');
    expect(property(connector, 'SourceTransportServers')).toMatchObject({ items: ['HUB01'], complete: true });
    expect(property(connector, 'Comment').value).toBe('R&D <x>');
    expect(source.diagnostics).toEqual([]);
  });
});

test('0.1 item 5: blocks of several formats, parted by prompts', () => {
  const texts = ['format-list/session.txt', 'format-table/columns.txt', 'csv/inventory-joined.csv'].map(
    (path) => readFileSync(new URL(path, CASES), 'utf8'),
  );
  const source = readText(texts.join('\n[PS] C:\\>type inventory.csv\n\n'));
  expect(source.format).toBe('mixed');
  expect(source.blocks.map(({ format }) => format)).toEqual([
    'format-list',
    'format-list',
    'format-table',
    'csv',
  ]);
});

/** What each file is taken for, how many objects and runs it gives, and everything that is said about it. */
const READ: readonly (readonly [
  section: string,
  file: string,
  format: string,
  found: number,
  diagnostics: readonly string[],
])[] = [
  ['0.1 no line end at all', 'format-list/quirk09-one-line.txt', 'format-list', 2, []],
  ['1.1 Format-List', 'format-list/session.txt', 'format-list', 4, []],
  ['2 columns', 'format-table/columns.txt', 'format-table', 2, []],
  ['2 cut cells', 'format-table/cut-cells.txt', 'format-table', 2, ['5 cut-table']],
  ['2 -Wrap', 'format-table/wrapped.txt', 'format-table', 2, []],
  ['2 -GroupBy', 'format-table/grouped.txt', 'format-table', 3, []],
  ['2 padding lost', 'format-table/padding-lost.txt', 'format-table', 2, ['3 table-without-needed-columns']],
  ['2 drawn by hand', 'format-table/line-drawn-by-hand.txt', 'format-table', 2, []],
  ['2 one property', 'format-table/one-property.txt', 'format-table', 2, ['3 table-without-needed-columns']],
  ['3 Windows PowerShell 5.1', 'json/connectors-51.txt', 'json', 2, []],
  ['3 PowerShell 7', 'json/server-7.json', 'json', 1, []],
  ['4 objects', 'clixml/two-connectors.xml', 'clixml', 2, []],
  ['4 a list', 'clixml/list.xml', 'clixml', 2, []],
  ['4 a directory search', 'clixml/search-result.xml', 'clixml', 1, []],
  // Collections that Export-Csv lost, one line for each of the three columns.
  ['5 #TYPE', 'csv/export-csv-51.csv', 'csv', 2, Array<string>(3).fill('3 lost-collection')],
  ['5 joined lists', 'csv/inventory-joined.csv', 'csv', 2, []],
  ['6 ldifde', 'ldif/organization.ldf', 'ldif', 5, []],
  ['6 ldp.exe', 'ldif/ldp.txt', 'ldif', 2, []],
  ['6 csvde', 'csv/csvde.csv', 'csv', 3, []],
  ['7.1 ExchangeSetup.log', 'setup-log/upgrade.log', 'setup-log', 1, []],
  ['7.2 2010', 'setup-console/2010-install.txt', 'setup-console', 1, []],
  ['7.2 2013 and later', 'setup-console/2013-upgrade.txt', 'setup-console', 1, []],
  ['7.2 wizard', 'setup-console/2010-wizard.txt', 'setup-console', 1, []],
  ['7.3 ExchangeSetup.msilog', 'setup-log/ExchangeSetup.msilog', 'unknown', 0, ['1 msi-log']],
  ['8 HealthChecker', 'reports/healthchecker.txt', 'healthchecker', 2, []],
  ['8 SetupAssist', 'reports/setup-assist.csv', 'unknown', 0, ['1 setup-assist']],
  ['8 HTML', 'reports/environment-report.html', 'unknown', 0, ['1 report']],
  ['Exchange 5.5 export', 'exchange55/export.csv', 'exchange55-csv', 3, []],
  ['Exchange 5.5 raw properties', 'exchange55/Admindmp.txt', 'exchange55-csv', 2, []],
];

test.each(READ)('%s: %s', (_, file, format, found, diagnostics) => {
  const { source } = dropped(file);
  expect(source.format).toBe(format);
  expect(source.records.length + source.runs.length).toBe(found);
  expect(diagnosticsOf(source)).toEqual(diagnostics);
});

test('each quirk of Format-List (1.2) has its file', () => {
  const numbers = files('format-list').flatMap((name) => /^quirk(\d\d)/.exec(name)?.[1] ?? []);
  expect([...new Set(numbers)].map(Number)).toEqual(Array.from({ length: 14 }, (_, i) => i + 1));
});
