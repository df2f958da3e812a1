/**
 * Decodes, reads and judges generated pastes and files until one breaks what must hold for all: `FUZZ_RUNS=1000000 npm run fuzz`.
 * `FUZZ_SEED=<seed>` generates the same ones again. Exit 1: one broke it; it is printed as small as it could be made.
 */
import fc from 'fast-check';
import { decode } from '../src/checker/decode.ts';
import { FILES, PASTES } from '../test/checker/properties/pastes.ts';
import { faultOf } from '../test/checker/properties/soundness.ts';

/** Between two lines of progress. */
const ROUND = 10_000;

const runs = Number(process.env['FUZZ_RUNS'] ?? 20_000);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed)) {
  throw new RangeError('Expected whole numbers in FUZZ_RUNS and FUZZ_SEED.');
}

const pastes = fc.oneof(...Object.values(PASTES), FILES);
const property = fc.property(pastes, (paste) => {
  const fault = faultOf(typeof paste === 'string' ? paste : decode(paste).text);
  if (fault !== null) throw new Error(fault);
});

const started = performance.now();
console.log(`seed ${seed}`);
for (let done = 0; done < runs; done += ROUND) {
  const count = Math.min(ROUND, runs - done);
  const result = fc.check(property, { numRuns: count, seed: seed + done });
  if (result.failed) {
    const [paste] = result.counterexample ?? [];
    const shown = paste instanceof Uint8Array ? { bytes: Buffer.from(paste).toString('hex') } : paste;
    console.log(`FUZZ_SEED=${seed + done}: ${JSON.stringify(shown)}`);
    console.log(result.errorInstance);
    process.exit(1);
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${done + count} pastes, ${seconds} s`);
}
