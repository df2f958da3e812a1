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

/** Median MB/s, after one run that warms up. */
function speed(text: string, runs: number, run: (text: string) => unknown): number {
  const times: number[] = [];
  for (let i = 0; i <= runs; i++) {
    const start = performance.now();
    run(text);
    if (i > 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return text.length / 1e3 / (times[Math.floor(times.length / 2)] ?? Number.NaN);
}

function compare(format: string, mb: number, runs: number): boolean {
  // From bytes, as texts come from files: a string that was joined from parts is another thing in memory.
  const { text, json } = render(format, mb * 1e6);
  const flat = Buffer.from(text).toString('latin1');
  const own = speed(flat, runs, (it) => mustBeRead(format, it));
  const parse = speed(Buffer.from(json).toString('latin1'), runs, (it) => JSON.parse(it) as unknown);
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
      : compare(format, Number(values.mb ?? 10), Number(values.runs ?? 5)),
  );
  if (good.includes(false)) process.exitCode = 1;
}
