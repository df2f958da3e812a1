import { describe, expect, test } from 'vitest';
import { detect } from '../../../src/checker/readers/detect.ts';
import { caseText, diagnosticsOf, property, readText } from '../readCase.ts';

const CONNECTOR = 'Identity               : To Internet\nSourceTransportServers : {HUB01}\n';

describe('nothing to read', () => {
  test.each([
    ['', '1 empty-input'],
    ['\ufeff \r\n\t\n', '1 empty-input'],
    ['PK\u0003\u0004\u0000\u0000\u0008\u0000', '1 binary-input'],
    ['\n[PS] C:\\Windows\\system32>\n', '2 prompt-only'],
    ['[PS] C:\\>Get-SendConnector | fl\n[PS] C:\\>', '1 prompt-only'],
    ['\nHello,\nplease find attached.\n', '2 unknown-format'],
  ])('%j', (text, diagnostic) => {
    const source = readText(text);
    expect(diagnosticsOf(source)).toEqual([diagnostic]);
    expect(source).toMatchObject({ format: 'unknown', records: [], runs: [] });
  });
});

describe('formats that are told apart but not read', () => {
  test.each([
    ['report', '<div><table><tr><td>HUB01</td></tr></table></div>'],
    ['report', '<?xml version="1.0"?>\n<Servers><Server Name="HUB01"/></Servers>'],
    ['report', '<!DOCTYPE html>\n<html><body>Exchange Environment Report</body></html>'],
    ['msi-log', '=== Verbose logging started: 5/14/2024 ===\nMSI (s) (A4:10) [12:22:06:091]: Resetting'],
  ])('%s: %.20s', (code, text) => {
    const source = readText(`\n${text}`);
    expect(source.diagnostics).toEqual([{ line: 2, code, args: {} }]);
    expect(source.blocks).toMatchObject([{ fromLine: 2, records: 0 }]);
    expect(source.format).toBe('unknown');
  });

  test.each([
    'Obj-Class,Directory Name\nComputer,SRV1',
    '"Obj-Class"\t"Directory Name"\nComputer\tSRV1',
    'Obj-Class;Directory Name\nComputer;SRV1',
  ])('an export of Exchange 5.5: %j', (text) => {
    expect(detect(text).blocks).toMatchObject([{ format: 'exchange55-csv', firstLine: 1, lastLine: 2 }]);
  });

  test('raw properties of Exchange 5.5', () => {
    const dump =
      "RFC1006-X400-Link  05/14/99\n\nCommon-Name:   'To Lyon'\nActivation-Style:   '2'\nRouting-List:   values: 1\n[1]   'X400:c=FR;'\n";
    expect(detect(dump).blocks[0]?.format).toBe('exchange55-csv');
  });
});

describe('Format-Table', () => {
  const table = (rows: string): string => `[PS] C:\\>Get-SendConnector\n\n${rows}`;

  test('the default table of Get-SendConnector lacks the source servers', () => {
    const source = readText(
      table(
        'Identity      AddressSpaces        Enabled\n--------      -------------        -------\nTo Internet   {SMTP:*;1}           True\n',
      ),
    );
    expect(source.blocks).toEqual([
      { format: 'format-table', fromLine: 3, toLine: 5, records: 1, what: 'SendConnector' },
    ]);
    expect(source.diagnostics).toEqual([
      { line: 3, code: 'table-without-needed-columns', args: { column: 'SourceTransportServers' } },
    ]);
  });

  test('a cut cell is reported on its line', () => {
    const source = readText(
      table(
        'Identity      SourceTransportServers\n--------      ----------------------\nTo Fabrikam   {HUB01}\nTo Internet   {HUB01, HUB02, HUB...\n',
      ),
    );
    expect(diagnosticsOf(source)).toEqual(['6 cut-table']);
  });

  test('a heading that is underlined is no table', () => {
    const source = readText(`Send connectors\n---------------\n${CONNECTOR}`);
    expect(source.format).toBe('format-list');
    expect(source.records).toHaveLength(1);
    expect(diagnosticsOf(source)).toEqual(['1 orphan-line']);
  });
});

describe('several blocks in one paste', () => {
  test('a list and a setup log make a mixed source', () => {
    const log = caseText('setup-log/upgrade.log');
    const source = readText(`${CONNECTOR}\n${log}\n[PS] C:\\>Get-ExchangeServer | fl Name\n\nName : HUB01\n`);
    expect(source.format).toBe('mixed');
    expect(source.blocks.map(({ format, fromLine, toLine }) => [format, fromLine, toLine])).toEqual([
      ['format-list', 1, 2],
      ['setup-log', 4, 82],
      ['format-list', 86, 86],
    ]);
    expect(source.runs[0]?.server?.at.line).toBe(13);
  });

  test.each([false, true])('the two directories of a mixed organization, Exchange 5.5 last: %s', (last) => {
    const exports = [
      'Obj-Class,Directory Name\nComputer,EX1',
      'dn: CN=EX2,CN=Servers,DC=contoso,DC=com\nobjectClass: msExchExchangeServer',
    ];
    const source = readText((last ? exports.toReversed() : exports).join('\n\n'));
    expect(source.records.map(({ type, line }) => [type, line])).toEqual(
      last
        ? [
            ['ExchangeServer', 1],
            ['X55Object', 5],
          ]
        : [
            ['X55Object', 2],
            ['ExchangeServer', 4],
          ],
    );
  });

  test('text between blocks is reported, not read', () => {
    const source = readText(`Hello, here is my output:\n\n[PS] C:\\>Get-SendConnector | fl\n\n${CONNECTOR}`);
    expect(source.diagnostics).toEqual([
      { line: 1, code: 'orphan-line', args: { text: 'Hello, here is my output:' } },
    ]);
    expect(source.records[0]?.line).toBe(5);
  });

  test.each([
    'PS C:\\Users\\Administrateur> Get-ForeignConnector | fl',
    '*Evil-WinRM* PS C:\\Users\\admin\\Documents> Get-ForeignConnector | fl',
    '[ex01.contoso.com]: PS C:\\> Get-ForeignConnector | fl',
    '\\[PS\\] C:\\\\Windows\\\\system32>Get-ForeignConnector | fl',
    'PS> Get-ForeignConnector -DisplayPath x | where { $_.Name -ne "a|b" } | fl',
    'C:\\>powershell Get-ForeignConnector',
  ])('prompt %s', (prompt) => {
    const [block] = readText(`${prompt}\n\n${CONNECTOR}`).blocks;
    expect(block).toMatchObject({ format: 'format-list', fromLine: 3, records: 1 });
    if (!prompt.includes('powershell')) expect(block?.what).toBe('ForeignConnector');
  });
});

describe('wrappers go, line numbers stay', () => {
  const [first = '', second = ''] = CONNECTOR.split('\n');

  test.each([
    ['Markdown fence', `\`\`\`powershell\n${CONNECTOR}\`\`\`\n`, 2],
    ['quote', `> ${first}\n> ${second}\n`, 1],
    ['comment', `# ${first}\n# ${second}\n`, 1],
    ['block comment', `<#\n${CONNECTOR}#>\n`, 2],
    ['tab', `\t${first}\n\t${second}\n`, 1],
    ['Markdown line breaks', `${first}  \n${second}  \n`, 1],
    [
      'zero-width and no-break characters',
      `\ufeff${first.replaceAll(' ', '\u00a0')}\u200b\n\u200e${second}\n`,
      1,
    ],
    [
      'colours',
      `\u001b[32;1mIdentity               : \u001b[0mTo Internet\n\u001b[32;1mSourceTransportServers : \u001b[0m{HUB01}\n`,
      1,
    ],
    ['entities', 'Identity               &#58; To Internet\nSourceTransportServers : &#x7b;HUB01&#125;\n', 1],
    ['lone CR', `${first}\r${second}\r`, 1],
    ['CRLF', `${first}\r\n${second}\r\n`, 1],
  ])('%s', (_, text, line) => {
    const source = readText(text);
    expect(source.diagnostics).toEqual([]);
    expect(source.records.map((record) => [record.type, record.line])).toEqual([['SendConnector', line]]);
    expect(property(source.records[0], 'Identity').value).toBe('To Internet');
    expect(property(source.records[0], 'SourceTransportServers').items).toEqual(['HUB01']);
  });

  test('Markdown escapes', () => {
    const source = readText(
      '\\[PS\\] C:\\\\>Get-SendConnector | fl\n\nIdentity      : CONTOSO\\\\x\nAddressSpaces : {SMTP:\\*;1}\n',
    );
    expect(property(source.records[0], 'AddressSpaces').items).toEqual(['SMTP:*;1']);
    expect(property(source.records[0], 'Identity').value).toBe('CONTOSO\\x');
  });

  test('entities of a web page in values', () => {
    const source = readText('Identity               : R&amp;D\nSourceTransportServers : {HUB01}\n');
    expect(property(source.records[0], 'Identity').value).toBe('R&D');
  });

  test('transcript header, in any language', () => {
    const header =
      '**********************\nDébut de la transcription Windows PowerShell\nHeure de début : 20240514090000\nNom d’utilisateur : CONTOSO\\admin\nMachine : HUB01\n**********************\n';
    const source = readText(`${header}PS C:\\>Get-SendConnector | fl\n\n${CONNECTOR}`);
    expect(source.diagnostics).toEqual([]);
    expect(source.records.map(({ line }) => line)).toEqual([9]);
  });

  test('escaped line ends of a JSON string', () => {
    const source = readText(
      '"\\r\\nIdentity               : To \\"X\\"\\r\\nSourceTransportServers : {HUB01}\\r\\n\\r\\n"',
    );
    expect(property(source.records[0], 'Identity')).toMatchObject({ value: 'To "X"', line: 1 });
  });
});

test('an empty answer is not a record', () => {
  const source = readText(
    `[PS] C:\\>Get-ForeignConnector | fl\n[PS] C:\\>Get-SendConnector | fl\n\n${CONNECTOR}`,
  );
  expect(source.blocks.map(({ what, records }) => [what, records])).toEqual([
    ['ForeignConnector', 0],
    ['SendConnector', 1],
  ]);
  expect(source.diagnostics).toEqual([]);
});

test('time grows with the size of the paste, not faster', () => {
  const records = `${CONNECTOR}Comment                : ${'word '.repeat(40)}\n\n`.repeat(10_000);
  const log = caseText('setup-log/upgrade.log').repeat(1000);
  const started = performance.now();
  expect(readText(records).records).toHaveLength(10_000);
  expect(readText(log).runs).toHaveLength(1000);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('a quarter of a megabyte of dots, or of blanks within a line, is looked at once', () => {
  const started = performance.now();
  readText('.'.repeat(250_000));
  readText(`Name : ${' '.repeat(250_000)}x`);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('the banner of Setup is output, not more of the command above it', () => {
  const text = [
    'D:\\>Setup.exe /mode:upgrade /IAcceptExchangeServerLicenseTerms',
    'Microsoft Exchange Server 2016 Cumulative Update 12 Unattended Setup',
    '',
    'Copying Files...',
    '',
  ].join('\n');
  expect(detect(text).blocks).toMatchObject([{ format: 'setup-console', firstLine: 2, lastLine: 4 }]);
});
