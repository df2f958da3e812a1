import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { samplesOf, type Sample } from '../../../src/catalog/samples.ts';
import { check } from '../../../src/checker/check.ts';
import { UnknownServerError } from '../../../src/checker/evaluate.ts';
import type { Rule } from '../../../src/checker/rule.ts';
import { RULES } from '../../../src/checker/rules/index.ts';
import { type Action, ACTIONS, type Outcome, type Scenario, TARGETS } from '../../../src/checker/types.ts';

/** What holds for each rule, tried on the samples of its article: an own test of each would say the same again. */

type Told = Pick<Scenario, 'do'> & Partial<Pick<Scenario, 'server' | 'to'>>;

interface Case {
  readonly rule: Rule;
  readonly sample: Sample;
  readonly told: Told;
}

const CASES: readonly Case[] = RULES.flatMap((rule) =>
  samplesOf('content', rule.id).flatMap((sample) => {
    const told = parse(readFileSync(`content/${rule.id}/samples/scenario.yaml`, 'utf8')) as Told;
    return told.do === null ? [] : [{ rule, sample, told }];
  }),
);

/** Outcomes of our own rule; a server that the sample doesn't have is refused before any rule is asked. */
function outcomesOf(rule: Rule, text: string, scenario: Partial<Scenario>): readonly Outcome[] {
  try {
    return check([{ name: 'sample', text }], scenario, {})
      .results.filter(({ id, origin }) => id === rule.id && origin === 'rule')
      .map(({ outcome }) => outcome);
  } catch (error) {
    if (error instanceof UnknownServerError) return [];
    throw error;
  }
}

describe('a rule is asked in its scenarios only', () => {
  test.each(CASES.map((it) => [it.rule.id, it.sample.file, it] as const))('%s: %s', (_, __, it) => {
    const others = ACTIONS.filter((action: Action) => !it.rule.scenarios.includes(action));
    const asked = others.filter(
      (action) => outcomesOf(it.rule, it.sample.text, { ...it.told, do: action }).length > 0,
    );
    expect(asked).toEqual([]);
  });
});

describe('a rule doesn’t apply to a version whose Setup lacks the check', () => {
  // In a log, Setup's own verdict stands in for the rule.
  const gated = CASES.filter(
    ({ rule, sample }) => rule.targets !== undefined && !sample.file.endsWith('.log'),
  );
  test.each(gated.map((it) => [it.rule.id, it.sample.file, it] as const))(
    '%s: %s',
    (_, __, { rule, sample, told }) => {
      for (const to of TARGETS.filter((target) => rule.targets?.includes(target) !== true)) {
        const { server } = told;
        const scenario = { do: told.do, to, ...(server === undefined ? {} : { server }) };
        expect(outcomesOf(rule, sample.text, scenario)).toEqual(['notApplicable']);
      }
    },
  );
});

/** Their samples are lines of a log that name no server: such a log may be of any. */
const OF_ANY_SERVER = new Set(['ConfigDCHostNameMismatch', 'InvalidADSite']);

describe('what fails EX10 doesn’t fail EX1, nor the other way round', () => {
  const failing = CASES.filter(
    ({ rule, sample, told }) =>
      rule.asks === 'server' && sample.verdict === 'fails' && told.server && !OF_ANY_SERVER.has(rule.id),
  );
  test('there are such rules', () => expect(failing.length).toBeGreaterThan(40));

  test.each(failing.map((it) => [it.rule.id, it.sample.file, it] as const))(
    '%s: %s',
    (_, __, { rule, sample, told }) => {
      const server = told.server ?? '';
      const longer = sample.text.replace(new RegExp(`\\b${server}(?!\\d)`, 'gi'), (name) => `${name}0`);
      expect(longer).not.toBe(sample.text);
      for (const [text, asked] of [
        [longer, server],
        [sample.text, `${server}0`],
      ] as const) {
        const outcomes = outcomesOf(rule, text, { ...told, server: asked });
        expect(outcomes.filter((outcome) => outcome === 'fail' || outcome === 'warn')).toEqual([]);
      }
    },
  );
});
