import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { decode } from '../../../src/checker/decode.ts';
import { RENDERINGS } from '../render/formats.ts';
import { encodeUtf16 } from '../support/encode.ts';
import { organizations } from './organizations.ts';

const ROOT = new URL('../../../', import.meta.url);

/**
 * Texts in the real grammars: the cases of the readers by their folder, so that formats with few files come as often as
 * others, and the samples of the articles.
 */
const SEEDS: readonly (readonly string[])[] = ['content/*/samples/*']
  .concat(globSync('test/cases/*', { cwd: ROOT.pathname }).map((folder) => `${folder}/*`))
  .sort()
  .map((pattern) =>
    globSync(pattern, { cwd: ROOT.pathname })
      .filter((path) => !path.endsWith('scenario.yaml'))
      .sort()
      .map((path) => decode(readFileSync(new URL(path, ROOT))).text),
  );

/** Lines that belong to nothing, or to another format. */
export const GARBAGE: readonly string[] = [
  '',
  '   ',
  '\t',
  '```',
  '> ',
  '-----',
  '----- -----',
  '****************',
  '# ',
  '[PS] C:\\>',
  '[PS] C:\\>Get-SendConnector | fl',
  'Get-ExchangeServer | Format-List Name,',
  'WARNING: The object EX1 has been corrupted.',
  '    + CategoryInfo          : NotSpecified: (:) [], Exception',
  'Hello, here is what you asked for:',
  'Name : ',
  'Name:',
  'X : {',
  'X : }',
  'X : {a, b...',
  'X : …}',
  'dn: CN=X',
  ' continued',
  '{',
  '}]',
  '"Name":  "EX1",',
  '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">',
  '</Objs>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '#TYPE System.Object',
  '"Name","Fqdn","ServerRole"',
  'a;b;c',
  'DN,cn',
  'Obj-Class,Home-MTA',
  '[05/14/2024 09:00:00.0016] [0] Starting Microsoft Exchange Server 2019 Setup',
  '[REQUIRED] x',
  'Help URL: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.X.aspx',
  'Performing Microsoft Exchange Server Prerequisite Check',
  'servers:',
  '- &a [*a, *a]',
  '&#x41;&lt;&amp;&#1114112;',
  '\ufeff',
  '\u0000\u0001',
  '\ud800',
  '__proto__ : constructor',
  'toString : {valueOf}',
  '__proto__,constructor',
  '"constructor": "__proto__",',
  'constructor: __proto__',
];

const eol = (end: string) => (text: string) => text.replace(/\r\n|\r|\n/g, end);
const each = (change: (line: string) => string) => (text: string) => text.split('\n').map(change).join('\n');

/** What happens to a text on its way from a console to a web form. */
export const WRAPPERS: readonly ((text: string) => string)[] = [
  (text) => text,
  eol('\r\n'),
  eol('\r'),
  eol('\n'),
  (text) => `\ufeff${text}`,
  each((line) => `> ${line}`),
  each((line) => `    ${line}`),
  each((line) => `\t${line}`),
  each((line) => `# ${line}`),
  each((line) => line.trim()),
  each((line) => `${line.trimEnd()}  `),
  each((line) => `${line}\n`),
  each((line) => line.replace(/ +/g, ' ')),
  (text) => `\`\`\`\n${text}\n\`\`\``,
  (text) => `<#\n${text}\n#>`,
  (text) => text.replaceAll('\n', '\\r\\n'),
  (text) => text.replaceAll('\n', ' '),
  (text) => text.replaceAll("'", '’').replaceAll('-', '–').replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
];

/** One change to the lines of a text; `at` and `other` are taken modulo their number. */
interface Edit {
  readonly kind: 'delete' | 'duplicate' | 'swap' | 'insert' | 'split' | 'join' | 'type' | 'cut';
  readonly at: number;
  readonly other: number;
  readonly line: string;
}

const edits: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('delete', 'duplicate', 'swap', 'insert', 'split', 'join', 'type', 'cut'),
  at: fc.nat(),
  other: fc.nat(),
  line: fc.oneof(
    fc.constantFrom(...GARBAGE),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ maxLength: 20 }),
  ),
});

function edited(text: string, changes: readonly Edit[]): string {
  const lines = text.split('\n');
  for (const { kind, at, other, line } of changes) {
    if (lines.length === 0) break;
    const i = at % lines.length;
    const text = lines[i] ?? '';
    const column = other % (text.length + 1);
    if (kind === 'delete') lines.splice(i, 1 + (other % 3));
    else if (kind === 'duplicate') lines.splice(i, 0, text);
    else if (kind === 'swap') {
      const j = other % lines.length;
      [lines[i], lines[j]] = [lines[j] ?? '', text];
    } else if (kind === 'insert') lines.splice(i, 0, line);
    else if (kind === 'split') lines.splice(i, 1, text.slice(0, column), text.slice(column));
    else if (kind === 'join') lines.splice(i, 2, text + (lines[i + 1] ?? ''));
    else if (kind === 'type') lines[i] = text.slice(0, column) + line + text.slice(column);
    else lines[i] = text.slice(0, column);
  }
  return lines.join('\n');
}

/** An organization in any format, and the texts of the cases. */
const real: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...SEEDS).chain((texts) => fc.constantFrom(...texts)),
  fc.tuple(organizations, fc.constantFrom(...RENDERINGS), fc.nat()).map(([organization, { render }, n]) => {
    const texts = render(organization);
    return texts[n % texts.length] ?? '';
  }),
);

/** Some lines from anywhere in a text, so that long texts don't slow everything down. */
const excerpts: fc.Arbitrary<string> = fc
  .tuple(real, fc.nat(), fc.integer({ min: 1, max: 60 }))
  .map(([text, at, count]) => {
    const lines = text.split('\n');
    const from = at % Math.max(1, lines.length - 1);
    return lines.slice(from, from + count).join('\n');
  });

const mutated: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(real, excerpts),
    fc.array(edits, { maxLength: 8 }),
    fc.constantFrom(...WRAPPERS),
    fc.option(fc.nat(), { nil: null }),
  )
  .map(([text, changes, wrapper, cut]) => {
    const whole = wrapper(edited(text, changes));
    return cut === null ? whole : whole.slice(0, cut % (whole.length + 1));
  });

const random: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...GARBAGE), fc.string({ maxLength: 30 })), { maxLength: 30 })
    .map((lines) => lines.join('\n')),
);

const several: fc.Arbitrary<string> = fc
  .array(fc.oneof(excerpts, mutated, random), { minLength: 2, maxLength: 4 })
  .chain((parts) => fc.constantFrom('', '\n', '\n\n', '\r\n\r\n').map((between) => parts.join(between)));

/** Everything that may be pasted, by kind. */
export const PASTES = { random, mutated, several } as const;

/** Bytes of a text in any encoding; letters that a one-byte page lacks become others, as nobody checks here. */
const ENCODERS: readonly ((text: string) => Uint8Array)[] = [
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode(`\ufeff${text}`),
  (text) => encodeUtf16(text, 'le'),
  (text) => encodeUtf16(`\ufeff${text}`, 'le'),
  (text) => encodeUtf16(`\ufeff${text}`, 'be'),
  (text) =>
    Uint8Array.from(text, (char) => {
      const code = char.charCodeAt(0);
      return code < 0x80 ? code : 0x80 + (code % 0x80);
    }),
];

/** Files as they are dropped: a paste in some encoding, with some bytes changed and cut anywhere. */
export const FILES: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.oneof(mutated, random),
        fc.constantFrom(...ENCODERS),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }),
        fc.option(fc.nat(), { nil: null }),
      )
      .map(([text, encode, changes, cut]) => {
        const bytes = encode(text);
        for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        return cut === null ? bytes : bytes.slice(0, cut % (bytes.length + 1));
      }),
  },
);
