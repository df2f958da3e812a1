import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/checker/decode.ts';
import type { SetupMessages, SetupRun } from '../../src/checker/types.ts';
import { readText } from './readCase.ts';

/**
 * Real setup logs of the public repository microsoft/CSS-Exchange (folder Setup/Tests), which aren't part of this one.
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
