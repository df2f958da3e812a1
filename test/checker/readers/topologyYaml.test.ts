import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../../src/checker/check.ts';
import { ROLES, SECTIONS } from '../../../src/checker/readers/topologyYaml.ts';
import { property, readText } from '../readCase.ts';
import { judge, topologyOf } from '../support/paste.ts';

const textOf = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

interface ObjectSchema {
  readonly properties: Readonly<
    Record<string, { readonly items: ObjectSchema & { readonly enum?: unknown } }>
  >;
}
const schema = JSON.parse(textOf('src/checker/readers/topology.schema.json')) as ObjectSchema;
const isValid = new Ajv2020({ allowUnionTypes: true }).compile(schema);

/** The example of the documentation is the fixture. */
const EXAMPLE = /```yaml\n(.*?)```/s.exec(textOf('docs/topology-yaml.md'))?.[1] ?? '';

const faultsOf = (text: string) =>
  readText(text).diagnostics.map(({ line, code, args }) => [
    code,
    line,
    args['key'],
    args['expected'],
    args['found'],
  ]);

describe('the example of the documentation', () => {
  const source = readText(EXAMPLE);

  test('is read whole, with the cmdlets’ property names and the lines of the keys', () => {
    expect(source).toMatchObject({ format: 'topology-yaml', diagnostics: [] });
    expect(source.records.map(({ type, line, lastLine }) => [type, line, lastLine])).toEqual([
      ['ExchangeServer', 3, 7],
      ['ExchangeServer', 8, 10],
      ['SendConnector', 12, 17],
      ['DistributionGroup', 19, 20],
      ['DynamicDistributionGroup', 22, 23],
    ]);
    expect(property(source.records[2], 'SourceTransportServers')).toMatchObject({
      items: ['HUB01', 'EX01'],
      complete: true,
      line: 14,
    });
    expect(property(source.records[0], 'AdminDisplayVersion').value).toBe('15.1.2507.6');
  });

  test('becomes a topology', () => {
    const topology = topologyOf(EXAMPLE);
    expect(topology.servers[0]).toMatchObject({
      name: 'HUB01',
      version: { known: true, value: [15, 1, 2507, 6] },
      roles: { known: true, value: ['mailbox'] },
    });
    expect(topology.servers[1]?.site).toEqual({ known: false, reason: 'absent' });
    expect(topology.connectors[0]?.addressSpaces).toMatchObject({
      value: [{ type: 'SMTP', address: '*', cost: 1 }],
    });
    expect(topology.groups[1]?.expansionServer).toMatchObject({ known: true, value: '' });
  });

  test('is judged', () => {
    const scenario = { do: 'remove', server: 'HUB01' } as const;
    expect(judge('ServerIsSourceForSendConnector', EXAMPLE, scenario)).toMatchObject({
      outcome: 'fail',
      lines: [14],
    });
    expect(judge('ServerIsGroupExpansionServer', EXAMPLE, scenario)).toMatchObject({
      outcome: 'fail',
      lines: [20],
    });
    expect(judge('ServerIsDynamicGroupExpansionServer', EXAMPLE, scenario).outcome).toBe('pass');
  });

  test('agrees with the schema', () => {
    expect([isValid(parse(EXAMPLE)), isValid.errors]).toEqual([true, null]);
  });
});

test('what is cited is the line as written, or the whole of a list below its key', () => {
  const text = (list: string) =>
    `exchangeTopology: 1\nservers:\n  - {name: EX01, version: 15.1.2507.6, roles: [Mailbox]}\nsendConnectors:\n  - name: Out\n    sourceTransportServers:${list}\n`;
  const cited = (list: string) =>
    check([{ name: 'paste', text: text(list) }], { do: 'remove', server: 'EX01' }, {})
      .results.find(({ id }) => id === 'ServerIsSourceForSendConnector')
      ?.evidence.map((place) => place.text);
  expect(cited(' [ex01.contoso.com]')).toEqual(['sourceTransportServers: [ex01.contoso.com]']);
  expect(cited('\n      - EX01')).toEqual(['SourceTransportServers : [EX01]']);
});

describe('faults', () => {
  const document = (body: string): string => `exchangeTopology: 1\n${body}`;

  test.each([
    ['servers:\n  - name: EX01\n    role: [Mailbox]', [3, 4, 'servers[0].role', 'role']],
    ['servers:\n  - name: EX01\n    roles: Mailbox', [3, 4, 'servers[0].roles', '"Mailbox"']],
    ['servers:\n  - name: EX01\n    roles: [Transport]', [3, 4, 'servers[0].roles', '["Transport"]']],
    ['servers:\n  - name: EX01\n    version: 15.1', [3, 4, 'servers[0].version', 'number 15.1']],
    ['servers:\n  - name: 0815', [3, 3, 'servers[0].name', 'number 815']],
    ['servers:\n  - fqdn: ex01.contoso.com', [3, 3, 'servers[0].name', 'undefined']],
    ['servers:\n  - EX01', [3, 3, 'servers[0]', '"EX01"']],
    ['servers:\n  EX01: {}', [2, 2, 'servers', 'object']],
    ['connectors: []', [2, 2, 'connectors', 'connectors']],
    ['sendConnectors:\n  - name: Out\n    enabled: "yes"', [3, 4, 'sendConnectors[0].enabled', '"yes"']],
    [
      'sendConnectors:\n  - name: Out\n    sourceTransportServers:',
      [3, 4, 'sendConnectors[0].sourceTransportServers', 'null'],
    ],
    ['__proto__: []', [2, 2, '__proto__', '__proto__']],
  ])('%j', (body, [, line, key, found]) => {
    const text = document(body);
    expect(faultsOf(text)).toEqual([['yaml-fault', line, key, expect.any(String), found]]);
    expect(isValid(parse(text))).toBe(false);
  });

  test('the rest of the object is read, and what is missing is not known', () => {
    const text = document(
      'servers:\n  - name: EX01\n    roles: [Mailbox]\n    version: 15.1.2507.6\nsendConnectors:\n  - name: Out\n    sources: [EX01]\n',
    );
    expect(judge('ServerIsSourceForSendConnector', text, { do: 'remove', server: 'EX01' })).toMatchObject({
      outcome: 'unknown',
      lines: [7],
    });
  });

  test('a list that holds itself', () => {
    expect(faultsOf(document('servers:\n  - &a [*a, *a]\n'))).toEqual([
      ['yaml-fault', 3, 'servers[0]', 'object', '[array, array]'],
    ]);
  });

  test('thousands of aliases are looked up once', () => {
    const text = document(`servers:\n  - &a {name: EX1}\n${'  - *a\n'.repeat(8_000)}`);
    const start = performance.now();
    expect(readText(text).records).toHaveLength(8_001);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test('another version of the format', () => {
    expect(faultsOf('exchangeTopology: 2\nservers: []')).toEqual([
      ['yaml-fault', 1, 'exchangeTopology', '1', 'number 2'],
    ]);
  });

  test('broken YAML', () => {
    expect(faultsOf(document('servers:\n  - name: [EX01\n'))[0]).toMatchObject([
      'yaml-fault',
      3,
      'YAML',
      'YAML 1.2',
      expect.any(String),
    ]);
    expect(faultsOf(document(`servers: ${'['.repeat(50_000)}`)).length).toBeGreaterThan(0);
  });
});

describe('detection', () => {
  test('comments, a document mark and a code fence may stand before the marker', () => {
    const source = readText(`\`\`\`yaml\n# Get-ExchangeServer said:\n---\n${EXAMPLE}\`\`\`\n`);
    expect(source).toMatchObject({ format: 'topology-yaml', diagnostics: [] });
    expect(source.records[0]?.line).toBe(6);
  });

  test('without the marker it is no topology', () => {
    expect(readText('servers:\n  - name: EX01\n').format).not.toBe('topology-yaml');
  });
});

test('reader and schema know the same keys', () => {
  const { exchangeTopology: _, ...lists } = schema.properties;
  const keys = Object.entries(lists).map(([name, { items }]) => [name, Object.keys(items.properties)]);
  expect(keys).toEqual(Object.entries(SECTIONS).map(([name, { fields }]) => [name, Object.keys(fields)]));
  expect(schema.properties['servers']?.items.properties['roles']?.items.enum).toEqual([...ROLES]);
});
