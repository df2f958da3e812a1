import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CatalogError, type CatalogFault } from '../../src/catalog/catalogError.ts';
import { checkCatalog, commandFaults } from '../../src/catalog/check.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import type { Facts } from '../../src/catalog/schema.ts';

const faultsOf = (load: () => unknown): readonly CatalogFault[] => {
  try {
    load();
  } catch (error) {
    if (error instanceof CatalogError) return error.faults;
    throw error;
  }
  return [];
};

/** A content folder with copies of real sheets, one of them edited. */
function contentWith(id: string, edit: (yaml: string) => string, others: readonly string[] = []): string {
  const dir = mkdtempSync(join(tmpdir(), 'content-'));
  for (const folder of [id, ...others]) cpSync(`content/${folder}`, join(dir, folder), { recursive: true });
  const path = join(dir, id, 'facts.yaml');
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
  return dir;
}

describe('the catalog in content/', () => {
  const catalog = loadCatalog('content');

  test('holds 235 error IDs: 195 readiness checks and 40 KB articles', () => {
    const kinds = [...catalog.values()].map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'readiness-check')).toHaveLength(195);
    expect(kinds.filter((kind) => kind === 'kb-article')).toHaveLength(40);
  });

  test('has no unknown related ID, identifier claimed twice, cmdlet or parameter', async () => {
    await expect(checkCatalog(catalog)).resolves.toBeUndefined();
  });
});

describe('a fault names file, key, expectation and what was found', () => {
  test('unknown key', () => {
    const dir = contentWith('RebootPending', (yaml) => `${yaml}colour: blue\n`);
    expect(faultsOf(() => loadCatalog(dir))).toEqual([
      {
        file: 'content/RebootPending/facts.yaml',
        key: 'colour',
        expected: 'a key of the schema',
        found: 'unknown key colour',
      },
    ]);
  });

  test('severity outside the list', () => {
    const dir = contentWith('RebootPending', (yaml) => yaml.replace('severity: error', 'severity: fatal'));
    expect(faultsOf(() => loadCatalog(dir))).toEqual([
      {
        file: 'content/RebootPending/facts.yaml',
        key: 'severity',
        expected: 'one of "error"|"warning"|"info"',
        found: '"fatal"',
      },
    ]);
  });

  test("ID that isn't the folder's name", () => {
    const dir = contentWith('RebootPending', (yaml) =>
      yaml.replace('id: RebootPending', 'id: RebootPendings'),
    );
    expect(faultsOf(() => loadCatalog(dir))).toMatchObject([
      { key: 'id', expected: "the folder's name RebootPending", found: 'RebootPendings' },
    ]);
  });

  test("related ID that doesn't exist", async () => {
    const dir = contentWith('LangPackInstalled', (yaml) =>
      yaml.replace(/^related:[\s\S]*?(?=^\w)/m, 'related:\n  - NoSuchCheck\n'),
    );
    await expect(checkCatalog(loadCatalog(dir))).rejects.toMatchObject({
      faults: [{ file: 'content/LangPackInstalled/facts.yaml', key: 'related.0', found: 'NoSuchCheck' }],
    });
  });

  test('identifier claimed by two articles', async () => {
    const dir = contentWith(
      'LangPackInstalled',
      (yaml) =>
        yaml
          .replace(
            'helpKey: ms.exch.setupreadiness.langpackinstalled',
            'helpKey: ms.exch.setupreadiness.langpackbundlecheck',
          )
          .replace(/^related:[\s\S]*?(?=^\w)/m, 'related: []\n'),
      ['LangPackBundleCheck'],
    );
    const other = join(dir, 'LangPackBundleCheck', 'facts.yaml');
    writeFileSync(other, readFileSync(other, 'utf8').replace(/^related:[\s\S]*?(?=^\w)/m, 'related: []\n'));
    await expect(checkCatalog(loadCatalog(dir))).rejects.toMatchObject({
      faults: [
        {
          file: 'content/LangPackInstalled/facts.yaml',
          key: 'identifiers.helpKey',
          found:
            'ms.exch.setupreadiness.langpackbundlecheck, which content/LangPackBundleCheck/facts.yaml claims',
        },
      ],
    });
  });
});

describe('commands name only cmdlets and parameters that exist', () => {
  const withCommand = (text: string): Facts => {
    const facts = loadCatalog('content').get('RebootPending');
    if (!facts) throw new Error('content/RebootPending is gone');
    return { ...facts, commands: { probe: { text, shell: 'powershell' } } };
  };

  test.each([
    ["Set-SendConnector -Identity '<connector>' -SourceTransportServers '<server 1>','<server 2>'", []],
    ['Get-SendConnectors | Format-List', ['a cmdlet of cmdlets.json or otherCmdlets.ts: Get-SendConnectors']],
    [
      "Set-SendConnector -Identity 'To Internet' -SourceServers 'HUB01'",
      ['a parameter of Set-SendConnector: -SourceServers'],
    ],
    [
      "Get-Queue | Where-Object { (Get-Mailbx 'x') }",
      ['a cmdlet of cmdlets.json or otherCmdlets.ts: Get-Mailbx'],
    ],
    [
      "Write-Something 'a Get-Nonsense in text'",
      ['a cmdlet of cmdlets.json or otherCmdlets.ts: Write-Something'],
    ],
  ])('%s', async (text, expected) => {
    const faults = await commandFaults(withCommand(text));
    expect(faults.map((fault) => `${fault.expected}: ${fault.found}`)).toEqual(expected);
  });
});
