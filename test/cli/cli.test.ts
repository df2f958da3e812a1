import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { WordedReport } from '../../src/report/report.ts';

const dir = mkdtempSync(join(tmpdir(), 'cli-'));
const file = (name: string, text: string | Buffer): string => {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
};

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function check(args: readonly string[], input = ''): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli.ts', ...args], {
    input,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const json = (args: readonly string[], input = ''): WordedReport =>
  JSON.parse(check([...args, '--format', 'json'], input).out) as WordedReport;

const CONNECTORS = `Identity               : To Internet
Enabled                : True
SourceTransportServers : {HUB01, HUB02}
AddressSpaces          : {SMTP:*;1}
`;
const connectors = file('connectors.txt', CONNECTORS);
const truncated = file(
  'truncated.txt',
  CONNECTORS.replace('{HUB01, HUB02}', '{HUB02, HUB03, HUB04, HUB05...}'),
);

const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync('src/report/report.schema.json', 'utf8')),
);

describe('check --do remove --server HUB01', () => {
  test('names the evidence line, and exits 1', () => {
    const args = ['--do', 'remove', '--server', 'HUB01', connectors];
    expect(check(args).code).toBe(1);
    const [result] = json(args).results;
    expect(result).toMatchObject({
      id: 'ServerIsSourceForSendConnector',
      server: 'HUB01',
      outcome: 'fail',
      severity: 'error',
      evidence: [{ source: connectors, line: 3, text: 'SourceTransportServers : {HUB01, HUB02}' }],
      article: '/en/ServerIsSourceForSendConnector/',
    });
    expect(result?.fix.map(({ command }) => command)).toContain(
      "Set-SendConnector -Identity 'To Internet' -SourceTransportServers @{Remove='HUB01'}",
    );
  });

  test('a truncated list is unknown, never pass, and exits 0', () => {
    const args = ['--do', 'remove', '--server', 'HUB01', truncated];
    expect(check(args).code).toBe(0);
    const report = json(args);
    expect(report.results.find(({ id }) => id === 'ServerIsSourceForSendConnector')?.outcome).toBe('unknown');
    expect(report.sources[0]?.diagnostics).toContainEqual(
      expect.objectContaining({ line: 3, code: 'truncated-list' }),
    );
  });

  test('reads standard input', () => {
    expect(json(['--do', 'remove', '--server', 'hub01', '-'], CONNECTORS).results[0]).toMatchObject({
      outcome: 'fail',
      evidence: [{ source: '-', line: 3 }],
    });
  });

  test('speaks the language that was asked for', () => {
    const { out } = check(['--do', 'remove', '--server', 'HUB01', '--locale', 'fr', connectors]);
    expect(out).toContain('/fr/ServerIsSourceForSendConnector/');
    expect(out).toContain('connecteur d’envoi');
  });
});

describe('reports follow report.schema.json', () => {
  test.each([
    ['connectors', ['--do', 'remove', connectors]],
    ['a truncated list', ['--do', 'remove', '--server', 'HUB01', truncated]],
    ['a 5.5 export', ['content/Q196413/samples/fails.csv']],
    ['a setup log', ['content/SchemaUpdateRequired/samples/fails.log']],
    [
      'two files',
      [connectors, 'content/NoConnectorToStar/samples/fails.txt', '--do', 'install', '--to', 'SE'],
    ],
  ])('%s', (_, args) => {
    const valid = validate(json(args));
    expect(validate.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });
});

describe('what cannot be used: exit 2 and a message that names the remedy', () => {
  const servers = `Name                : HUB01\nFqdn                : hub01.contoso.com\nServerRole          : HubTransport\nAdminDisplayVersion : Version 14.3 (Build 123.4)\n`;
  test.each<[string, string[], RegExp]>([
    ['no file', [], /No file was named[\s\S]*Usage/],
    ['a file that is not there', ['nowhere.txt'], /nowhere\.txt: can't be read \(ENOENT\)/],
    ['an unknown switch', ['--sever', 'HUB01', connectors], /--sever/],
    ['an unknown action', ['--do', 'destroy', connectors], /--do takes remove\|install.*found destroy/],
    ['an empty file', [file('empty.txt', '')], /empty\.txt:1: Nothing was pasted/],
    [
      'a binary file',
      [file('a.bin', Buffer.from([0, 1, 2, 3, 0, 0, 7, 8, 0, 0, 0, 1]))],
      /a\.bin:1: This isn't text/,
    ],
    ['text of no known kind', [file('prose.txt', 'Dear all,\nthe meeting is at ten.\n')], /prose\.txt:1: /],
    [
      // Where whole items are left in a cut list, they are checked.
      'a table of which the width left no cell',
      [file('table.txt', 'Name   SourceTransportServers\n----   ----------------------\nTo I... {HUB0...\n')],
      /table\.txt:\d: .*Format-List/,
    ],
    [
      'a server that the input does not have',
      ['--server', 'HUB1', file('servers.txt', servers)],
      /HUB1 isn't among .*HUB01.*Did you mean HUB01\?/,
    ],
  ])('%s', (_, args, message) => {
    const run = check(args);
    expect(run.err).toMatch(message);
    expect(run.out).toBe('');
    expect(run.code).toBe(2);
  });

  test('in the language that was asked for', () => {
    expect(check(['--locale', 'ru', 'nowhere.txt']).err).toMatch(/не\sудалось прочитать/);
  });
});

test('SARIF names rule, level, file and line', () => {
  const { out } = check(['--do', 'remove', '--server', 'HUB01', '--format', 'sarif', connectors]);
  const log = JSON.parse(out) as { runs: { results: unknown[] }[] };
  expect(log.runs[0]?.results[0]).toMatchObject({
    ruleId: 'ServerIsSourceForSendConnector',
    kind: 'fail',
    level: 'error',
    locations: [{ physicalLocation: { region: { startLine: 3 } } }],
  });
});

test('Markdown shows pasted names as they are', () => {
  const odd = file('odd.txt', CONNECTORS.replace('To Internet', '*Bold* <b>|x|</b>'));
  const { out } = check(['--do', 'remove', '--server', 'HUB01', '--format', 'markdown', odd]);
  expect(out).toContain('\\*Bold\\* \\<b\\>\\|x\\|\\</b\\>');
});
