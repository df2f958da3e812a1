import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { askEngine } from './search/engine.ts';
import { GROUP_NAMES, judgedQueries } from './search/queries.ts';
import { groupsBelow, misses, table } from './search/report.ts';
import type { Answer } from './search/score.ts';

/**
 * How well search answers the judged queries of search/queries.yaml, beside Pagefind alone.
 *
 *     npm run bench:search                      on the built site's own pages, in Chromium: about 4 minutes
 *     npm run bench:search -- --group message   one kind of queries (several: repeat it)
 *     npm run bench:search -- --misses          also lists the queries whose first answer isn't right
 *     npm run bench:search -- --engine          the engine alone, in Node: seconds, no build, no full text
 *     npm run bench:search -- --dir ../other/dist
 */
const { values } = parseArgs({
  options: {
    engine: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    group: { type: 'string', multiple: true, default: [] },
    dir: { type: 'string', default: 'dist' },
  },
});

const unknown = values.group.filter((name) => !GROUP_NAMES.some((group) => group === name));
if (unknown.length > 0) {
  console.error(`--group ${unknown.join(', ')}: expected one of ${GROUP_NAMES.join(', ')}`);
  process.exit(2);
}
if (!values.engine && !existsSync(`${values.dir}/index.html`)) {
  console.error(`${values.dir}: no built site there. Build it first: npm run build`);
  process.exit(2);
}
const queries = judgedQueries().filter(
  ({ group }) => values.group.length === 0 || values.group.includes(group),
);

let ours: readonly Answer[];
let good = true;
if (values.engine) {
  ours = askEngine(queries);
  console.log(table(ours, null));
} else {
  const { runInBrowser } = await import('./search/browser.ts');
  const { report, answers, holds } = await runInBrowser(values.dir, queries);
  ours = answers;
  good = holds;
  console.log(report);
}
if (values.misses) console.log(`\n${misses(ours)}`);
if (!good || groupsBelow(ours).length > 0) process.exitCode = 1;
