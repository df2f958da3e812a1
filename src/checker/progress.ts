/** How far reading has come: characters done, and all of them. */
export type OnProgress = (done: number, total: number) => void;

/** Notes what share of some work is done, 0 to 1. */
export type Step = (share: number) => void;

/** More reports than this nobody sees. */
const REPORTS = 200;

/** What a loop looks at between two reports: a look at the counter must not cost more than the line. */
const LINES_PER_LOOK = 4096;

/** Passes on what is a step further than the last report, at most 200 times in all. */
export function progressOf(total: number, onProgress: OnProgress | undefined): (done: number) => void {
  let next = 0;
  return (done) => {
    if (onProgress === undefined || (done < next && done < total)) return;
    next = done + total / REPORTS;
    onProgress(Math.min(Math.round(done), total), total);
  };
}

/** Part of a step, from one share of it to another. */
export function partOf(step: Step, from: number, to: number): Step {
  return (share) => step(from + share * (to - from));
}

/** For a loop over lines: reports now and then. */
export function lineStep(step: Step | undefined, lines: number): (line: number) => void {
  if (step === undefined) return () => undefined;
  return (line) => {
    if (line % LINES_PER_LOOK === 0) step(line / lines);
  };
}
