import { useMemo } from 'preact/hooks';
import type { WordedReport } from '../../report/report.ts';
import { useBench } from '../bench.ts';
import { matrixOf, type MatrixRow } from '../matrix.ts';
import { useWords } from '../words.ts';
import { ErrorId } from './ErrorId.tsx';
import { OutcomeMark } from './OutcomeMark.tsx';

/** Servers × checks. A cell leads to its result, a server's name to that server alone. */
export function MatrixTable({ report }: { report: WordedReport }) {
  const { t } = useWords();
  const { checks, rows } = useMemo(() => matrixOf(report), [report]);
  return (
    <section class="matrix">
      <h3 id="matrix-heading">{t('ui.matrix.heading')}</h3>
      <div class="matrix-scroller" role="region" aria-labelledby="matrix-heading" tabIndex={0}>
        <table>
          <caption class="unseen">{t('ui.matrix.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ui.scenario.server')}</th>
              <th scope="col">{t('ui.matrix.verdict')}</th>
              {checks.map(({ id, title, article }) => (
                <th scope="col" key={id} title={title}>
                  <ErrorId id={id} article={article} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row row={row} key={row.server ?? ''} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ row }: { row: MatrixRow }) {
  const { t } = useWords();
  const { chooseServer, goToResult } = useBench();
  const { server, state, cells } = row;
  const name = server ?? t('ui.results.organization');
  return (
    <tr data-state={state}>
      <th scope="row">
        {server ? (
          <button
            type="button"
            class="plain"
            translate={false}
            title={t('ui.matrix.choose', { server })}
            onClick={() => chooseServer(server)}
          >
            {server}
          </button>
        ) : (
          name
        )}
      </th>
      <td class="matrix-state">{t(`verdict.state.${state}`)}</td>
      {cells.map((cell) => (
        <td>
          {cell && (
            <button
              type="button"
              class="plain"
              aria-label={t('ui.matrix.cell', {
                outcome: t(`outcome.${cell.outcome}`),
                id: cell.id,
                server: name,
              })}
              onClick={() => goToResult(cell.id, server)}
            >
              <OutcomeMark outcome={cell.outcome} />
            </button>
          )}
        </td>
      ))}
    </tr>
  );
}
