import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { check } from '../checker/check.ts';
import { ACTIONS, TARGETS, type Report, type Scenario } from '../checker/types.ts';
import type { Sample } from './samples.ts';

/** `samples/scenario.yaml`: what the administrator of the sample is about to do; `do: null` for setup logs. */
const scenarioSchema = z.strictObject({
  do: z.enum(ACTIONS).nullable(),
  server: z.string().optional(),
  to: z.enum(TARGETS).optional(),
});

/**
 * Runs a sample through the checker in the scenario that its article names.
 * @param dir path of the content folder
 */
export function reportOfSample(dir: string, id: string, sample: Sample): Report {
  const scenario = scenarioSchema.parse(
    parse(readFileSync(join(dir, id, 'samples', 'scenario.yaml'), 'utf8')),
  );
  const asked: Partial<Scenario> = {
    ...(scenario.do ? { do: scenario.do } : {}),
    ...(scenario.server ? { server: scenario.server } : {}),
    ...(scenario.to ? { to: scenario.to } : {}),
  };
  return check([{ name: sample.file, text: sample.text }], asked, {});
}

/** Lines of a sample that the rule cites as evidence, counted from 1. */
export const evidenceLines = (dir: string, id: string, sample: Sample): readonly number[] =>
  reportOfSample(dir, id, sample)
    .results.filter((result) => result.id === id)
    .flatMap(({ evidence }) => evidence.map(({ line }) => line));
