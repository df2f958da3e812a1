import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { read } from '../../../src/checker/read.ts';
import type { SourceRecord } from '../../../src/checker/types.ts';
import { readText } from '../readCase.ts';
import { RENDERINGS, sourcesOf } from '../render/formats.ts';
import { renderFormatList } from '../render/formatList.ts';
import { objectsOf, type OrganizationModel } from '../render/organization.ts';
import { messageOf, renderSetupLog, type RuleModel } from '../render/setupLog.ts';
import { organizations } from './organizations.ts';

// A busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** What tells an object from the others: its type and its name, whatever the format calls it. */
const keyOf = ({ type, properties }: SourceRecord): string => {
  const name = ['identity', 'name', 'cn'].flatMap(
    (wanted) => properties.find((property) => property.name.toLowerCase() === wanted)?.value ?? [],
  );
  return `${type} ${name[0] ?? ''}`;
};

const keysOf = (organization: OrganizationModel): readonly string[] =>
  objectsOf(organization)
    .flat()
    .map(({ type, properties: [first] }) => {
      const value = first?.[1];
      return `${type} ${value?.kind === 'text' ? value.text : ''}`;
    });

describe.each(RENDERINGS)('$name', (rendering) => {
  test('gives the objects back that were printed, each once', () => {
    fc.assert(
      fc.property(organizations, (organization) => {
        const records = read(sourcesOf(rendering, organization), {}).flatMap((source) => source.records);
        expect(records.map(keyOf).sort()).toEqual([...keysOf(organization)].sort());
      }),
      { numRuns: 200 },
    );
  });
});

describe('a line that belongs to nothing', () => {
  const GARBAGE = [
    'and here is the next one',
    'Hello :-)',
    '-----------',
    'https://example.com/?a=b',
    'WARNING: some objects could not be shown.',
    '* see below',
  ];

  test.each(['mid-word', 'blank'] as const)(
    'costs at most the record that it stands in: Format-List, %s',
    (wrap) => {
      fc.assert(
        fc.property(organizations, fc.constantFrom(...GARBAGE), fc.nat(), (organization, line, at) => {
          const lines = renderFormatList(organization, { width: 120, wrap }).split('\r\n');
          const i = at % (lines.length + 1);
          const paste = [...lines.slice(0, i), line, ...lines.slice(i)].join('\r\n');
          const found = readText(paste).records.map(keyOf);
          const lost = keysOf(organization).filter((key) => !found.includes(key));
          expect(lost.length, `lost ${lost.join('; ')}`).toBeLessThanOrEqual(1);
          expect(found.length).toBeLessThanOrEqual(keysOf(organization).length + 1);
        }),
        { numRuns: 200 },
      );
    },
  );
});

describe('setup log', () => {
  const rules: fc.Arbitrary<readonly RuleModel[]> = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[A-Z][A-Za-z0-9]{3,30}$/),
      type: fc.constantFrom('Error' as const, 'Warning' as const),
      value: fc.constantFrom('True' as const, 'False' as const, 'exception' as const),
    }),
    { selector: ({ id }) => id.toLowerCase(), maxLength: 12 },
  );
  const runs = fc.record({
    server: fc.constantFrom('EX1', 'EX10', 'MBX-PARIS'),
    version: fc.constantFrom('15.2.1544.4', '15.1.2507.6'),
    mode: fc.constantFrom('Install' as const, 'Upgrade' as const, 'Uninstall' as const),
    rules,
  });
  const DOING = { Install: 'install', Upgrade: 'upgrade', Uninstall: 'remove' } as const;

  test('gives back what Setup evaluated, failed and printed', () => {
    fc.assert(
      fc.property(runs, fc.constantFrom('/' as const, '-' as const), (model, separator) => {
        const [run, ...others] = readText(renderSetupLog(model, separator)).runs;
        expect(others).toEqual([]);
        expect(run?.server?.value).toBe(model.server);
        expect(run?.setupVersion?.value).toBe(model.version);
        expect(run?.doing?.value).toBe(DOING[model.mode]);
        expect(run?.ended).toBe(true);
        const named = run?.rules.filter(({ id }) => id !== null) ?? [];
        expect(
          named.map(({ id, ruleType, evaluated, failed, printed }) => [
            id,
            ruleType,
            evaluated?.value,
            failed?.message,
            printed?.level === 'required',
          ]),
        ).toEqual(
          model.rules.map((rule) => {
            const stops = rule.type === 'Error' && rule.value === 'True';
            return [rule.id, rule.type, rule.value.toLowerCase(), stops ? messageOf(rule) : undefined, stops];
          }),
        );
        // A recommendation has no ID in the log; where only one rule can have printed it, it is named.
        const recommended = run?.rules.flatMap(({ printed }) =>
          printed?.level === 'recommended' ? [printed.message] : [],
        );
        expect(recommended).toEqual(
          model.rules.filter(({ type, value }) => type === 'Warning' && value === 'True').map(messageOf),
        );
      }),
      { numRuns: 200 },
    );
  });
});
