import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/checker/decode.ts';
import type { SetupMessages, SetupRun } from '../../src/checker/types.ts';
import { buildTopology } from '../../src/checker/topology/build.ts';
import { property, readText } from './readCase.ts';

/**
 * Real setup logs and Clixml files of the public repository microsoft/CSS-Exchange, which aren't part of this one.
 * SAMPLES_DIR names a folder that holds them.
 */
const FOLDER = process.env['SAMPLES_DIR'] ?? '';

const PREPARE = (old: string): string =>
  `Setup will prepare the organization for Exchange Server 2016 by using 'Setup /PrepareAD'. No Exchange Server ${old} roles have been detected in this topology. After this operation, you will not be able to install any Exchange Server ${old} roles.`;

const MESSAGES: SetupMessages = {
  NoE14ServerWarning: PREPARE('2010'),
  NoE15ServerWarning: PREPARE('2013'),
  NoConnectorToStar:
    "Setup can't detect a Send connector with an address space of '*'. Mail flow to the Internet may not work properly.",
};

function sample(name: string): { readonly text: string; readonly run: SetupRun } {
  const { text } = decode(readFileSync(join(FOLDER, name)));
  const source = readText(text, MESSAGES);
  expect(source).toMatchObject({ format: 'setup-log', diagnostics: [] });
  const run = source.runs.at(-1);
  if (run === undefined) throw new Error(`no run in ${name}`);
  return { text, run };
}

/** Lines of the raw file that match, as `[line, ...groups]`. */
function grep(text: string, pattern: RegExp): readonly (readonly (string | number)[])[] {
  return text.split(/\r?\n/).flatMap((line, i) => {
    const match = pattern.exec(line);
    return match === null ? [] : [[i + 1, ...match.slice(1)]];
  });
}

const byLine = (a: readonly (string | number)[], b: readonly (string | number)[]): number =>
  Number(a[0]) - Number(b[0]);

describe.skipIf(FOLDER === '')('every real file', () => {
  test('is recognised and read without a word of complaint', () => {
    const names = readdirSync(FOLDER).filter((name) => /\.(?:log|xml|txt|csv|json|ldf)$/i.test(name));
    expect(names.length).toBeGreaterThanOrEqual(7);
    for (const name of names) {
      const source = readText(decode(readFileSync(join(FOLDER, name))).text, MESSAGES);
      expect([name, source.diagnostics]).toEqual([name, []]);
      expect(source.records.length + source.runs.length, name).toBeGreaterThan(0);
    }
  });
});

describe.skipIf(FOLDER === '')('real setup logs', () => {
  const LOGS = [
    [
      'setuplog-2016-child-domain.log',
      'prepare-ad',
      'SOLO-E16A',
      ['NoE15ServerWarning', 'NoE14ServerWarning'],
    ],
    ['setuplog-2019-noperm.log', 'upgrade', 'SOLO-E19A', ['NoE15ServerWarning', 'NoConnectorToStar']],
    ['setuplog-2016-prepareschema.log', 'prepare-schema', 'SOLO-DC1', []],
  ] as const;

  test.each(LOGS)('%s: what failed, and nothing else', (name) => {
    const { text, run } = sample(name);
    const failed = run.rules.flatMap(({ id, failed: verdict }) =>
      verdict === null ? [] : [[verdict.at.line, id, verdict.message]],
    );
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.toSorted(byLine as never)).toEqual(
      grep(text, /\] Failed \[Rule:(\w+)\] \[Message:(.*)\]\s*$/),
    );
  });

  test.each(LOGS)('%s: what was printed, with its link', (name) => {
    const { text, run } = sample(name);
    const printed = run.rules.flatMap(({ printed: one }) =>
      one?.level === 'required' ? [[one.at.line, one.message]] : [],
    );
    expect(printed.toSorted(byLine as never)).toEqual(grep(text, /\] \[REQUIRED\] (.*?)\s*$/));
    const links = run.rules.flatMap(({ id, printed: one }) => (one?.helpUrl ? [[one.helpUrl.line, id]] : []));
    expect(links.toSorted(byLine as never)).toEqual(grep(text, /Help URL: .*setupreadiness\.(\w+)\.aspx/));
  });

  test.each(LOGS)('%s: recommendations are named', (name, _doing, _server, ids) => {
    const { text, run } = sample(name);
    const named = run.rules.flatMap(({ id, printed }) =>
      printed?.level === 'recommended' ? [[printed.at.line, printed.message, id]] : [],
    );
    const lines = grep(text, /\] \[RECOMENDED\] (.*?)\s*$/);
    expect(named.toSorted(byLine as never)).toEqual(lines.map((line, i) => [...line, ids[i]]));
  });

  test.each(LOGS)('%s: every evaluation is kept, the header is read', (name, doing, server) => {
    const { text, run } = sample(name);
    expect(run).toMatchObject({ doing: { value: doing }, server: { value: server }, ended: true });
    expect(new Set(run.rules.map(({ id }) => id))).toEqual(
      new Set(grep(text, /\[Rule:(\w+)\]/).map(([, id]) => id)),
    );
    expect(run.settings.map(({ name: setting, at }) => [at.line, setting])).toEqual(
      grep(text, /\] Evaluated \[Setting:(\w+)\]/),
    );
  });

  test('the head of a log: no verdict, and Setup did not end', () => {
    const { run } = sample('setuplog-2013-upgrade-head.log');
    expect(run).toMatchObject({ doing: { value: 'upgrade' }, server: { value: 'ExSvr1' }, ended: false });
    expect(run.rules.filter(({ failed, printed }) => failed !== null || printed !== null)).toEqual([]);
  });
});

describe.skipIf(FOLDER === '')('real Clixml', () => {
  const readSample = (name: string) => {
    const { text } = decode(readFileSync(join(FOLDER, name)));
    const source = readText(text);
    expect(source).toMatchObject({ format: 'clixml', diagnostics: [] });
    return { text, source };
  };

  test.each([
    ['clixml-getsendconnector.xml', 'SendConnector', 'Identity', 'Mail to O365'],
    ['clixml-getexchangeserver-2016.xml', 'ExchangeServer', 'Name', 'SOLO-E16A'],
    ['clixml-getorganizationconfig-2016.xml', 'OrganizationConfig', 'Name', 'SoloORG'],
  ])('%s: one record', (name, type, key, value) => {
    const { source } = readSample(name);
    expect(source.records.map((record) => record.type)).toEqual([type]);
    expect(property(source.records[0], key).value).toBe(value);
  });

  test('every property, on its line', () => {
    const { text, source } = readSample('clixml-getsendconnector.xml');
    const record = source.records[0];
    const lines = grep(text, /^ {6}<\w+ N="(\w+)"/).filter(([, name]) => name !== 'SerializationData');
    expect(record?.properties.map(({ name, line }) => [line, name])).toEqual(lines);
    expect(property(record, 'SourceIPAddress').value).toBe('0.0.0.0');
  });

  test('the connector: its sources and address spaces', () => {
    const { source } = readSample('clixml-getsendconnector.xml');
    expect(buildTopology([source]).connectors).toMatchObject([
      {
        name: 'Mail to O365',
        sourceTransportServers: { known: true, value: ['WIN-CTD3L0RGEN4'] },
        addressSpaces: { value: [{ type: 'SMTP', address: '*', cost: 1 }] },
        enabled: { value: true },
        isScopedConnector: { value: false },
      },
    ]);
  });

  test('the server: its role, version and site', () => {
    const { source } = readSample('clixml-getexchangeserver-2016.xml');
    expect(buildTopology([source]).servers).toMatchObject([
      {
        name: 'SOLO-E16A',
        fqdn: { value: 'Solo-E16A.Solo.local' },
        roles: { value: ['mailbox'] },
        version: { value: [15, 1, 2375, 7] },
        site: { value: 'Solo.local/Configuration/Sites/Default-First-Site-Name' },
      },
    ]);
  });

  test('the organization: enumerations and numbers', () => {
    const [record] = readSample('clixml-getorganizationconfig-2016.xml').source.records;
    expect(property(record, 'PublicFoldersEnabled').value).toBe('Local');
    expect(property(record, 'ObjectVersion').value).toBe('16222');
    expect(property(record, 'MimeTypes').items).toHaveLength(304);
  });
});
