import type { Place } from '../../checker/types.ts';
import type { WordedResult } from '../../report/report.ts';
import { useCapped } from '../useCapped.tsx';
import { useWords } from '../words.ts';
import { Command } from './Command.tsx';
import { ErrorId } from './ErrorId.tsx';
import { Evidence } from './Evidence.tsx';
import { OutcomeMark } from './OutcomeMark.tsx';

/** The engine's name for a recommendation whose check Setup didn't name: no ID to look for. */
const UNNAMED = 'UnnamedRecommendation';

/** Steps, or things that are missing, that a result shows at first. */
const FIRST = 20;

/** The engine's name for a remark that holds in every case: its outcome says nothing. */
const ALWAYS = 'always';

type Points = NonNullable<WordedResult['points']>;

/** A line that a case cites stands with the case, once. */
const isCitedBy = (points: Points, { source, line }: Place): boolean =>
  points.some(({ evidence }) => evidence.some((place) => place.source === source && place.line === line));

interface Props {
  readonly result: WordedResult;
  /** True below the line of its check, which says ID and title. */
  readonly inGroup?: boolean;
}

/** What one check says of one server: why, on which lines, and what to do. */
export function ResultArticle({ result, inGroup = false }: Props) {
  const { t } = useWords();
  const { id, server, outcome, origin, title, summary, verbatim, evidence, points = [], article } = result;
  const heading = inGroup ? 'h6' : 'h5';
  const name = server ? <b translate={false}>{server}</b> : t('ui.results.organization');
  return (
    <article class="result" data-result-id={id} data-outcome={outcome} data-server={server ?? undefined}>
      {inGroup ? (
        <>
          <h5 class="result-of" tabIndex={-1}>
            {name}
          </h5>
          <p class="result-facts">
            <OutcomeMark outcome={outcome} />
            <span class="soft">{t(`origin.${origin}`)}</span>
            {article && <ErrorId id={id} article={article} />}
          </p>
        </>
      ) : (
        <>
          <p class="result-facts">
            <OutcomeMark outcome={outcome} />
            <span class="result-server">{name}</span>
            <span class="soft">{t(`origin.${origin}`)}</span>
          </p>
          {id !== UNNAMED && (
            <h4 tabIndex={-1}>
              <ErrorId id={id} article={article} />
            </h4>
          )}
          {title !== id && <p class="result-title">{title}</p>}
        </>
      )}
      <p lang={verbatim ? 'en' : undefined}>{summary}</p>
      {!inGroup && <NoArticle result={result} />}
      <Evidence places={evidence.filter((place) => !isCitedBy(points, place))} />
      <Cases points={points} heading={heading} />
      <Fixes fix={result.fix} heading={heading} />
      <Lacks missing={result.missing} heading={heading} />
    </article>
  );
}

/** Why an ID leads nowhere. */
export function NoArticle({ result: { id, origin, article } }: { result: WordedResult }) {
  const { t } = useWords();
  if (article !== null) return null;
  const bySetup = origin === 'setup-log' || origin === 'setup-console';
  const why =
    id === UNNAMED
      ? t('ui.results.unnamed')
      : t(bySetup ? 'ui.results.noArticle' : 'ui.results.noArticleYet', { id });
  return <p class="soft no-article">{why}</p>;
}

/** Parts of a result are one level below its own heading. */
interface Headed {
  readonly heading: 'h5' | 'h6';
}

function Cases({ points, heading: Heading }: { points: Points } & Headed) {
  const { t } = useWords();
  if (points.length === 0) return null;
  return (
    <>
      <Heading>{t('ui.results.points')}</Heading>
      <ul class="points">
        {points.map((point) => (
          <li>
            <PointText point={point} />
            <Evidence places={point.evidence} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Fixes({ fix, heading: Heading }: Pick<WordedResult, 'fix'> & Headed) {
  const { t } = useWords();
  const { shown, list, more } = useCapped(fix, FIRST);
  if (fix.length === 0) return null;
  return (
    <>
      <Heading>{t('ui.results.fix')}</Heading>
      <ol class="fix-steps" ref={list}>
        {shown.map(({ text, command }) => (
          <li>
            <p>{text}</p>
            {command && <Command text={command} />}
          </li>
        ))}
      </ol>
      {more}
    </>
  );
}

function Lacks({ missing, heading: Heading }: Pick<WordedResult, 'missing'> & Headed) {
  const { t } = useWords();
  const { shown, list, more } = useCapped(missing, FIRST);
  if (missing.length === 0) return null;
  return (
    <>
      <Heading>{t('ui.results.missing')}</Heading>
      <ul class="missing" ref={list}>
        {shown.map(({ what, command }) => (
          <li>
            <p>{what}</p>
            {command && <Command text={command} />}
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

function PointText({ point }: { point: Points[number] }) {
  if (point.case === ALWAYS) return <p>{point.text}</p>;
  return (
    <p>
      <OutcomeMark outcome={point.outcome} /> <code translate={false}>{point.case}</code> {point.text}
    </p>
  );
}
