import { useEffect } from 'preact/hooks';
import type { CheckOfMany } from '../../report/checks.ts';
import type { WordedResult } from '../../report/report.ts';
import { useWanted } from '../bench.ts';
import { useCapped } from '../useCapped.tsx';
import { useWords } from '../words.ts';
import { ErrorId } from './ErrorId.tsx';
import { Fold } from './Fold.tsx';
import { OutcomeMark } from './OutcomeMark.tsx';
import { NoArticle, ResultArticle } from './ResultArticle.tsx';

/** Servers that the line of a check names. */
const NAMED = 3;
/** Results that an opened check shows at first. */
const FIRST = 20;

interface Props {
  readonly check: CheckOfMany;
  readonly startsOpen: boolean;
  readonly ready: boolean;
  /** True where paper names every server: what there is to do. */
  readonly printsServers: boolean;
}

/** What one check says of many servers: one line, its results when it is opened. */
export function CheckGroup({ check, startsOpen, ready, printsServers }: Props) {
  const { t, names, list } = useWords();
  const { id, title, outcome, results, servers } = check;
  const summary = (
    <>
      <OutcomeMark outcome={outcome} />{' '}
      <h4>
        <ErrorId id={id} article={null} />
      </h4>
      {title !== id && <span class="group-title">{title}</span>}
      <span class="soft">
        {servers.length === 0
          ? t('ui.results.organization')
          : t('ui.results.perServer', { count: servers.length, servers: names(servers, NAMED) })}
      </span>
      {printsServers && servers.length > NAMED + 1 && <span class="on-paper">{list(servers)}</span>}
    </>
  );
  return (
    <Fold class="result-group" summary={summary} holds={results} startsOpen={startsOpen} ready={ready}>
      {() => <GroupResults results={results} />}
    </Fold>
  );
}

function GroupResults({ results }: { results: readonly WordedResult[] }) {
  const wanted = useWanted(results);
  // The one that was asked for comes first: it may be the thousandth.
  const ordered = wanted ? [wanted.result, ...results.filter((result) => result !== wanted.result)] : results;
  const { shown, list, more } = useCapped(ordered, FIRST);
  useEffect(() => {
    const asked = wanted === null ? null : list.current?.firstElementChild;
    asked?.scrollIntoView();
    asked?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
  }, [wanted]);
  const [first] = results;
  return (
    <>
      {first && <NoArticle result={first} />}
      <div ref={list}>
        {shown.map((result) => (
          <ResultArticle result={result} inGroup key={`${result.server} ${results.indexOf(result)}`} />
        ))}
      </div>
      {more}
    </>
  );
}
