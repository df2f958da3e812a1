import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const VERDICTS = ['fails', 'passes', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A short paste that the article shows and the tests run: `content/<ID>/samples/<verdict>[-name].<ext>`. */
export interface Sample {
  /** File name, for example `fails.txt`. */
  readonly file: string;
  readonly verdict: Verdict;
  readonly text: string;
}

/**
 * The samples of one error ID, failing ones first.
 * @param dir path of the content folder
 */
export function samplesOf(dir: string, id: string): readonly Sample[] {
  const folder = join(dir, id, 'samples');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).sort();
  return VERDICTS.flatMap((verdict) =>
    files
      .filter((file) => new RegExp(`^${verdict}\\b`).test(file))
      .map((file) => ({ file, verdict, text: readFileSync(join(folder, file), 'utf8') })),
  );
}
