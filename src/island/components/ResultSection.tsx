import type { ComponentChildren } from 'preact';
import type { Outcome } from '../../checker/types.ts';
import type { WordedResult } from '../../report/report.ts';
import { commandsToCollect, type Section } from '../../report/sections.ts';
import { groupById } from '../groupById.ts';
import { useWords } from '../words.ts';
import { Command } from './Command.tsx';
import { ErrorId } from './ErrorId.tsx';
import { OutcomeShape } from './OutcomeMark.tsx';
import { ResultArticle } from './ResultArticle.tsx';

/** What needs no action is folded. */
const FOLDED: ReadonlySet<Section> = new Set(['pass', 'notApplicable']);
/** Checks that lack data: the commands that collect it come first. */
const LACKING: ReadonlySet<Section> = new Set(['unknown', 'lacking']);
/** The shape that stands for a part of the report. */
const OUTCOME_OF: Readonly<Record<Section, Outcome>> = {
  fail: 'fail',
  warn: 'warn',
  unknown: 'unknown',
  advice: 'warn',
  lacking: 'unknown',
  pass: 'pass',
  notApplicable: 'notApplicable',
};

interface Props {
  readonly section: Section;
  readonly results: readonly WordedResult[];
}

/** All results of one part of the report. */
export function ResultSection({ section, results }: Props) {
  const { t } = useWords();
  if (results.length === 0) return null;
  const heading = (
    <h3>
      <span class="outcome" data-of={OUTCOME_OF[section]}>
        <OutcomeShape outcome={OUTCOME_OF[section]} />
      </span>
      {t(`ui.results.${section}`)} <span class="soft">{results.length}</span>
    </h3>
  );
  if (FOLDED.has(section)) {
    return (
      <details class="results" data-section={section}>
        <summary>{heading}</summary>
        <Grouped results={results} />
      </details>
    );
  }
  if (section === 'lacking') return <Lacking heading={heading} results={results} />;
  return (
    <section class="results" data-section={section}>
      {heading}
      {LACKING.has(section) ? (
        <>
          <Collect results={results} />
          <Grouped results={results} />
        </>
      ) : (
        results.map((result) => <ResultArticle result={result} key={`${result.id} ${result.server}`} />)
      )}
    </section>
  );
}

/** What to run stays in sight; which checks it is for is folded, there may be dozens. */
function Lacking({ heading, results }: { heading: ComponentChildren; results: Props['results'] }) {
  const { t } = useWords();
  return (
    <section class="results" data-section="lacking">
      {heading}
      <Collect results={results} />
      <details>
        <summary>
          {t('ui.results.lackingChecks', { count: new Set(results.map(({ id }) => id)).size })}
        </summary>
        <Grouped results={results} />
      </details>
    </section>
  );
}

/** One command block for everything that is missing; what a single result lacks stands in it. */
function Collect({ results }: Pick<Props, 'results'>) {
  const { t } = useWords();
  const commands = commandsToCollect(results);
  if (commands.length === 0) return null;
  return (
    <div class="collect">
      <p>{t('ui.results.collect')}</p>
      <Command text={commands.join('\n')} />
    </div>
  );
}

/** A check that says the same of many servers takes one line until it is opened. */
function Grouped({ results }: Pick<Props, 'results'>) {
  const { t, list } = useWords();
  return (
    <>
      {[...groupById(results)].map(([id, group]) => {
        const articles = group.map((result) => (
          <ResultArticle result={result} key={`${id} ${result.server}`} />
        ));
        if (group.length === 1) return articles;
        const servers = list(group.map(({ server }) => server ?? t('ui.results.organization')));
        return (
          <details class="result-group" key={id}>
            <summary>
              <ErrorId id={id} article={null} />{' '}
              <span class="soft">{t('ui.results.perServer', { count: group.length, servers })}</span>
            </summary>
            {articles}
          </details>
        );
      })}
    </>
  );
}
