import type { Place } from '../../checker/types.ts';
import type { WordedResult } from '../../report/report.ts';
import { useWords } from '../words.ts';
import { Command } from './Command.tsx';
import { ErrorId } from './ErrorId.tsx';
import { Evidence } from './Evidence.tsx';
import { OutcomeMark } from './OutcomeMark.tsx';

/** The engine's name for a recommendation whose check Setup didn't name: no ID to look for. */
const UNNAMED = 'UnnamedRecommendation';

/** The engine's name for a remark that holds in every case: its outcome says nothing. */
const ALWAYS = 'always';

type Points = NonNullable<WordedResult['points']>;

/** A line that a case cites stands with the case, once. */
const isCitedBy = (points: Points, { source, line }: Place): boolean =>
  points.some(({ evidence }) => evidence.some((place) => place.source === source && place.line === line));

/** What one check says of one server: why, on which lines, and what to do. */
export function ResultArticle({ result }: { result: WordedResult }) {
  const { t } = useWords();
  const {
    id,
    server,
    outcome,
    origin,
    title,
    summary,
    verbatim,
    evidence,
    fix,
    missing,
    points = [],
    article,
  } = result;
  const bySetup = origin === 'setup-log' || origin === 'setup-console';
  return (
    <article class="result" data-result-id={id} data-outcome={outcome} data-server={server ?? undefined}>
      <p class="result-facts">
        <OutcomeMark outcome={outcome} />
        <span class="result-server">
          {server ? <b translate={false}>{server}</b> : t('ui.results.organization')}
        </span>
        <span class="soft">{t(`origin.${origin}`)}</span>
      </p>
      {id !== UNNAMED && (
        <h4 tabIndex={-1}>
          <ErrorId id={id} article={article} />
        </h4>
      )}
      {title !== id && <p class="result-title">{title}</p>}
      <p lang={verbatim ? 'en' : undefined}>{summary}</p>
      {id === UNNAMED ? (
        <p class="soft">{t('ui.results.unnamed')}</p>
      ) : (
        !article && (
          <p class="soft">{t(bySetup ? 'ui.results.noArticle' : 'ui.results.noArticleYet', { id })}</p>
        )
      )}
      <Evidence places={evidence.filter((place) => !isCitedBy(points, place))} />
      {points.length > 0 && (
        <>
          <h5>{t('ui.results.points')}</h5>
          <ul class="points">
            {points.map((point) => (
              <li>
                <PointText point={point} />
                <Evidence places={point.evidence} />
              </li>
            ))}
          </ul>
        </>
      )}
      {fix.length > 0 && (
        <>
          <h5>{t('ui.results.fix')}</h5>
          <ol class="fix-steps">
            {fix.map(({ text, command }) => (
              <li>
                <p>{text}</p>
                {command && <Command text={command} />}
              </li>
            ))}
          </ol>
        </>
      )}
      {missing.length > 0 && (
        <>
          <h5>{t('ui.results.missing')}</h5>
          <ul class="missing">
            {missing.map(({ what, command }) => (
              <li>
                <p>{what}</p>
                {command && <Command text={command} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
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
