import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with `N passed, N failed` (and `, N skipped`), one line that any CI can read. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string): number => states.filter((found) => found === state).length;
    // A file that can't be loaded has no tests: it counts as one failure.
    const broken = modules.filter(
      (module) => module.state() === 'failed' && module.errors().length > 0,
    ).length;
    const skipped = count('skipped');
    const line = `${count('passed')} passed, ${count('failed') + broken + errors.length} failed`;
    process.on('exit', () => process.stdout.write(`${line}${skipped > 0 ? `, ${skipped} skipped` : ''}\n`));
  }
}
