import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { decode } from '../src/checker/decode.ts';
import { read } from '../src/checker/read.ts';
import { FORMATS, render, renderingOf } from './formats.ts';

/**
 * How fast the readers are, beside `JSON.parse` of the same records in the same run: the machine cancels out.
 *
 *     npm run bench:readers                    MB/s of every reader
 *     npm run bench:readers -- setup-log       of one
 *     npm run bench:readers -- --memory        peak memory while 100 MB are decoded and read, in a process of its own
 *     npm run bench:readers -- --mb 20 --runs 5
 */

const LOWEST_SHARE = 0.2;
const LARGEST_MEMORY = 6;

/** What the engine needs to compile a reader: a page or a Worker reads more than once, too. */
const WARM_UP_MS = 1500;

/**
 * Median milliseconds of each task. They run in turn, so that whatever else the machine does meets them alike; first
 * until they are warm. (Libraries such as tinybench run one task after the other.)
 */
function medians(runs: number, ...tasks: readonly (() => unknown)[]): readonly number[] {
  const times = tasks.map((): number[] => []);
  const warm = performance.now() + WARM_UP_MS;
  while (performance.now() < warm) for (const task of tasks) task();
  for (let i = 0; i < runs; i++) {
    tasks.forEach((task, t) => {
      const start = performance.now();
      task();
      times[t]?.push(performance.now() - start);
    });
  }
  return times.map((all) => all.sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN);
}

function compare(format: string, mb: number, runs: number): boolean {
  const { text, json } = render(format, mb * 1e6);
  // From bytes, as texts come from files: a string that was joined from parts is another thing in memory.
  const [flat, flatJson] = [text, json].map((it) => Buffer.from(it).toString('latin1')) as [string, string];
  const [ownMs = 0, parseMs = 0] = medians(
    runs,
    () => mustBeRead(format, flat),
    () => JSON.parse(flatJson) as unknown,
  );
  const own = flat.length / 1e3 / ownMs;
  const parse = flatJson.length / 1e3 / parseMs;
  const good = own >= parse * LOWEST_SHARE;
  const cells = [
    format.padEnd(16),
    own.toFixed(1).padStart(8),
    parse.toFixed(1).padStart(10),
    (own / parse).toFixed(2),
  ];
  console.log(`${cells.join('  ')}${good ? '' : `  below ${LOWEST_SHARE}`}`);
  return good;
}

/** A reader that took the text for something else would be fast for nothing. */
function mustBeRead(format: string, text: string): void {
  const [source] = read([{ name: 'bench', text }], {});
  const found = (source?.records.length ?? 0) + (source?.runs.length ?? 0);
  const expected = renderingOf(format).format ?? format;
  if (source?.format !== expected || found === 0) {
    throw new Error(`expected records of ${expected}, found ${found} of ${source?.format}`);
  }
}

/** Peak of a process that decodes and reads a file, without what Node needs by itself, over the size of the file. */
function measureMemory(format: string, mb: number): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'input');
    writeFileSync(file, render(format, mb * 1e6).text);
    const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--child', file, format], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (child.status !== 0) throw new Error(`${format}: the child process ended with ${child.status}`);
    const { peak, size, ms } = JSON.parse(child.stdout) as { peak: number; size: number; ms: number };
    const good = peak / size <= LARGEST_MEMORY;
    const cells = [
      format.padEnd(16),
      (size / 1e6).toFixed(0).padStart(6),
      (peak / 1e6).toFixed(0).padStart(8),
      (peak / size).toFixed(2).padStart(6),
      (ms / 1000).toFixed(1),
    ];
    console.log(`${cells.join('  ')}${good ? '' : `  above ${LARGEST_MEMORY}`}`);
    return good;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function child(file: string, format: string): void {
  mustBeRead(format, render(format, 10_000).text);
  const before = process.resourceUsage().maxRSS;
  const start = performance.now();
  const bytes = readFileSync(file);
  mustBeRead(format, decode(bytes).text);
  const ms = performance.now() - start;
  const peak = (process.resourceUsage().maxRSS - before) * 1024;
  console.log(JSON.stringify({ peak, size: bytes.length, ms }));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    memory: { type: 'boolean', default: false },
    child: { type: 'boolean', default: false },
    mb: { type: 'string' },
    runs: { type: 'string' },
  },
});

if (values.child) {
  child(positionals[0] ?? '', positionals[1] ?? '');
} else {
  const formats = positionals.length > 0 ? positionals : Object.keys(FORMATS);
  console.log(
    values.memory
      ? 'format            MB      peak MB   ratio  seconds'
      : 'format            read MB/s  JSON MB/s  ratio',
  );
  const good = formats.map((format) =>
    values.memory
      ? measureMemory(format, Number(values.mb ?? 100))
      : compare(format, Number(values.mb ?? 10), Number(values.runs ?? 15)),
  );
  if (good.includes(false)) process.exitCode = 1;
}
