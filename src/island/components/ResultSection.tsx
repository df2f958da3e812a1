import type { Outcome } from '../../checker/types.ts';
import type { WordedResult } from '../../report/report.ts';
import { commandsToCollect } from '../collect.ts';
import { groupById } from '../groupById.ts';
import { useWords } from '../words.ts';
import { Command } from './Command.tsx';
import { ErrorId } from './ErrorId.tsx';
import { OutcomeShape } from './OutcomeMark.tsx';
import { ResultArticle } from './ResultArticle.tsx';

/** What needs no action is folded. */
const FOLDED: ReadonlySet<Outcome> = new Set(['pass', 'notApplicable']);

interface Props {
  readonly outcome: Outcome;
  readonly results: readonly WordedResult[];
}

/** All results of one outcome. */
export function ResultSection({ outcome, results }: Props) {
  const { t } = useWords();
  if (results.length === 0) return null;
  const heading = (
    <h3>
      <span class="outcome" data-of={outcome}>
        <OutcomeShape outcome={outcome} />
      </span>
      {t(`ui.results.${outcome}`)} <span class="soft">{results.length}</span>
    </h3>
  );
  if (FOLDED.has(outcome)) {
    return (
      <details class="results" data-section={outcome}>
        <summary>{heading}</summary>
        <Grouped results={results} />
      </details>
    );
  }
  return (
    <section class="results" data-section={outcome}>
      {heading}
      {outcome === 'unknown' ? (
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

/** One command block for everything that is missing; what a single result lacks stands in it. */
function Collect({ results }: Pick<Props, 'results'>) {
  const { t } = useWords();
  const commands = commandsToCollect(results);
  if (results.length < 2 || commands.length === 0) return null;
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
