import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/catalog/schema.ts';
import { check } from '../../src/checker/check.ts';
import type { Diagnostic, DiagnosticCode } from '../../src/checker/types.ts';
import { EXAMPLE } from '../../src/island/example.ts';
import { wordsOf } from '../../src/island/words.ts';
import { checkerWords } from '../../src/report/word.ts';

/** Every code with the arguments that its reader gives; a new code doesn't compile until it is here. */
const DIAGNOSTICS: Readonly<Record<DiagnosticCode, Diagnostic['args']>> = {
  'empty-input': {},
  'binary-input': {},
  'unknown-format': {},
  'unread-format': { format: 'healthchecker' },
  report: {},
  'msi-log': {},
  'prompt-only': {},
  'truncated-list': { property: 'SourceTransportServers', shown: 4 },
  'lost-structure': { property: 'SourceTransportServers' },
  'cut-document': { format: 'clixml' },
  'broken-document': { format: 'clixml' },
  'lost-collection': { property: 'SourceTransportServers' },
  'cut-table': {},
  'table-without-needed-columns': { column: 'SourceTransportServers' },
  'setup-assist': {},
  'orphan-line': { text: 'hello' },
  'shell-error': { text: 'Get-X : $t(format.json) {{text}}' },
  'unknown-object-type': { records: 3 },
  'missing-column': { property: 'Obj-Class' },
  'ragged-row': { expected: 13, found: 12 },
  'log-without-run': {},
  'log-several-runs': { runs: 3, line: 120 },
  'unknown-server': { server: 'HUBO1' },
  'server-not-named': { server: 'HUB01' },
  contradiction: { property: 'SourceTransportServers', object: 'To Internet', other: 'servers.ldf:12' },
  'step-without-message': { step: 'Prerequisite Analysis' },
  'console-without-findings': {},
  'yaml-fault': { key: 'servers[0].roles', expected: 'list of text', found: 'number' },
};

describe.each(LANGUAGES)('words in %s', (language) => {
  it.each(Object.entries(DIAGNOSTICS))('say %s', async (code, args) => {
    const t = (await checkerWords(language)).getFixedT(language, 'checker') as unknown as (
      key: string,
      args: object,
    ) => string;
    const message = t(`diagnostics.${code}`, args);
    expect(message).not.toBe(`diagnostics.${code}`);
    // What was pasted is shown, never obeyed.
    if (code === 'shell-error') expect(message).toContain('$t(format.json) {{text}}');
    else expect(message).not.toMatch(/\{\{|\$t\(|format\.\w/);
  });

  it('name sizes and sources', async () => {
    const t = (await checkerWords(language)).getFixedT(language, 'checker');
    const words = wordsOf(language, t, '/base/');
    expect(words.href('/en/A/')).toBe('/base/en/A/');
    expect(words.sourceName('paste')).not.toBe('paste');
    expect(words.size(999_990)).toMatch(/^1.(MB|Mo|МБ)$/u);
  });
});

it('the example shows blockers, open questions and passes', () => {
  const { results, servers } = check([{ name: 'paste', text: EXAMPLE }], {}, {});
  expect(servers).toEqual(['HUB01', 'HUB02', 'EX01', 'EX02']);
  expect(results.map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(['fail', 'unknown', 'pass']));
});
