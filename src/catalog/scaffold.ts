import { stringify } from 'yaml';
import { LANGUAGES, type Facts } from './schema.ts';

/** A file to create: its path from the project's root, and its text. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

const TODAY = (now: Date): string => now.toISOString().slice(0, 10);

/** Facts of an ID that nobody has researched yet. What must be found out says TODO. */
function emptyFacts(id: string, now: Date): string {
  const isKb = /^Q\d{6}$/.test(id);
  const shared = {
    severity: 'error',
    titles: { en: 'TODO', fr: 'TODO', ru: 'TODO' },
    scope: 'server',
    condition: 'TODO',
    examines: [],
    commands: {},
    references: [],
    related: [],
    confidence: 'low',
    notEstablished: 'TODO',
    reviewed: TODAY(now),
  };
  return stringify(
    isKb
      ? {
          id,
          kind: 'kb-article',
          ...shared,
          rank: 1,
          operation: 'removeServer',
          products: [{ version: '5.5', evidence: 'documented' }],
          lastModified: TODAY(now),
          keywords: [],
          exceptions: [],
          evaluableFrom: { topology: 'no', detail: 'TODO' },
          errorCodes: [],
          archivePath: `kb/${id.slice(1, 4)}/${id}`,
          seeAlso: [],
        }
      : {
          id,
          kind: 'readiness-check',
          ...shared,
          modes: ['install'],
          roles: ['any'],
          products: [{ version: '2019', evidence: 'inferred' }],
          status: 'current',
          setupMessage: null,
          evaluableFrom: { topology: 'no', setupLog: true },
          collect: [],
          logSettings: [],
          identifiers: { assetId: null, contentKeyId: { en: null, fr: null, ru: null }, helpKey: null },
        },
  );
}

const command = (name: string): string => `   <Command name="${name}" />\n`;

/** The skeleton that the three languages share: commands that collect prove, the others mend. */
function emptyArticle(facts: Facts | null): string {
  const collect = facts?.kind === 'readiness-check' ? facts.collect : [];
  const mend = Object.keys(facts?.commands ?? {}).filter((name) => !collect.includes(name));
  const section = (name: string, body: string): string => `<${name}>\n\n${body}\n</${name}>\n`;
  return [
    '---\ndescription: TODO\n---\n',
    section('Found', 'TODO\n'),
    section('Why', 'TODO\n'),
    section('Fix', ['1. TODO\n', ...mend.map(command)].join('\n')),
    section('Verify', ['TODO\n', ...collect.map((name) => command(name).trimStart())].join('\n')),
    section('GoodToKnow', '- TODO\n'),
  ].join('\n');
}

const ruleTest = (id: string): string => `import { expect, test } from 'vitest';
import { judge } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const ID = '${id}';

test.each([
  ['TODO: a paste that the check fails on', { outcome: 'fail', says: 'fail', lines: [1] }],
  ['TODO: one that it passes', { outcome: 'pass', says: 'pass', lines: [] }],
  ['TODO: one that leaves it open', { outcome: 'unknown', says: 'unknown', lines: [] }],
])('%s', (paste, expected) => {
  expect(judge(ID, paste, { do: 'remove', server: 'EX1' })).toEqual(expected);
});

everySentenceIsSaid(ID);
`;

/**
 * Files of a new article: facts where there are none, three languages, and for a check that a paste can decide, samples
 * and the test of its rule. Each says TODO where work is left, which the lint and the tests refuse.
 * @param facts what is known of the ID; null for one that the catalog doesn't have
 */
export function newArticle(id: string, facts: Facts | null, now: Date): readonly NewFile[] {
  const isChecked = facts === null || facts.evaluableFrom.topology !== 'no';
  const folder = `content/${id}`;
  return [
    ...(facts === null ? [{ path: `${folder}/facts.yaml`, text: emptyFacts(id, now) }] : []),
    ...LANGUAGES.map((language) => ({ path: `${folder}/${language}.mdx`, text: emptyArticle(facts) })),
    ...(isChecked
      ? [
          { path: `${folder}/samples/scenario.yaml`, text: 'do: remove\nserver: EX1\n' },
          ...['fails', 'passes', 'unknown'].map((name) => ({
            path: `${folder}/samples/${name}.txt`,
            text: `TODO: a paste that ${name === 'unknown' ? 'leaves the check open' : `the check ${name}`}\n`,
          })),
          { path: `test/checker/rules/${id}.test.ts`, text: ruleTest(id) },
        ]
      : []),
  ];
}
