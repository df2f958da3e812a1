import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { evaluate } from '../src/checker/evaluate.ts';
import { RULES } from '../src/checker/rules/index.ts';
import { buildTopology } from '../src/checker/topology/build.ts';
import type { ReadSource, Scenario } from '../src/checker/types.ts';
import { organizationOf } from './topology.ts';

/**
 * How long all rules on removing a server take, for all servers of an organization at once, and how that grows.
 *
 * It is the processor time of the thread that counts: what a reader waits for where nothing else runs.
 *
 *     npm run bench:rules                      ms per size, and the ratio to the size before
 *     npm run bench:rules -- --rules           ms of each rule at size 1
 *     npm run bench:rules -- --sizes 1,8 --runs 3
 *     node --cpu-prof bench/rules.ts --sizes 4 for a profile
 */

/** Of 1,000 servers, 10,000 connectors and 100,000 recipients. */
const LONGEST_MS = 1000;
/** Time over time, by size over size: 1 is linear. Memory of a larger organization is a little slower. */
const STEEPEST = 1.5;

const REMOVAL: Partial<Scenario> = { do: 'remove' };

/** What making the organization left behind isn't the rules' to clear away. */
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/**
 * The fastest of some runs, the one that the machine's other work disturbed least; each on records that no run before
 * has seen, as what was made of them isn't made again.
 */
function time(size: number, runs: number, run: (source: ReadSource) => void): number {
  let fastest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const source = organizationOf(size);
    collectGarbage();
    const before = process.threadCpuUsage();
    run(source);
    const { user, system } = process.threadCpuUsage(before);
    fastest = Math.min(fastest, (user + system) / 1000);
  }
  return fastest;
}

/** A rule that judges nothing would be fast for nothing. */
function judgeAll(source: ReadSource): void {
  const { servers, results } = evaluate([source], REMOVAL);
  const expected = RULES.filter(
    ({ scenarios, asks, era }) => scenarios.includes('remove') && asks === 'server' && !era,
  );
  for (const { id } of expected) {
    const found = results.filter((result) => result.id === id).length;
    if (found !== servers.length)
      throw new Error(`${id}: expected ${servers.length} results, found ${found}`);
  }
}

/** Whether each size is in time, and grows no faster than the organization does. */
function compareSizes(sizes: readonly number[], runs: number): boolean {
  time(Math.min(...sizes), 2, judgeAll);
  console.log('size   servers        ms  ratio to the size before');
  let good = true;
  let before: { readonly size: number; readonly ms: number } | null = null;
  for (const size of sizes) {
    const ms = time(size, runs, judgeAll);
    const growth = before === null ? null : ms / before.ms;
    const slow = size <= 1 && ms > LONGEST_MS;
    const steep = before !== null && growth !== null && growth > (size / before.size) * STEEPEST;
    const cells = [
      String(size).padEnd(5),
      String(Math.round(1000 * size)).padStart(8),
      ms.toFixed(0).padStart(8),
      growth === null || before === null ? '' : `${growth.toFixed(2)} for ${size / before.size}×`,
    ];
    console.log(
      `${cells.join('  ')}${slow ? `  above ${LONGEST_MS} ms` : ''}${steep ? '  steeper than linear' : ''}`,
    );
    good &&= !slow && !steep;
    before = { size, ms };
  }
  return good;
}

/** What each rule adds, the slowest first; whichever is first asked for an index pays for it. */
function compareRules(size: number): void {
  const source = organizationOf(size);
  const topology = buildTopology([source]);
  const rules = RULES.filter((rule) => rule.scenarios.includes('remove') && rule.era === undefined);
  const rows = rules.map((rule) => {
    const start = performance.now();
    const asked = rule.asks === 'organization' ? [null] : topology.servers.map(({ name }) => name);
    for (const server of asked)
      rule.judge({ topology, server, scenario: { do: 'remove', server, to: null } });
    return { id: rule.id, ms: performance.now() - start };
  });
  for (const { id, ms } of rows.sort((a, b) => b.ms - a.ms))
    console.log(`${ms.toFixed(1).padStart(8)}  ${id}`);
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '0.25,1,2,4' },
    runs: { type: 'string', default: '5' },
    rules: { type: 'boolean', default: false },
  },
});

if (values.rules) compareRules(1);
else if (!compareSizes(values.sizes.split(',').map(Number), Number(values.runs))) process.exitCode = 1;
