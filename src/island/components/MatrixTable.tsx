import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WordedReport } from '../../report/report.ts';
import { useBench } from '../bench.ts';
import { matrixOf, rowsNamed, type MatrixCheck, type MatrixRow } from '../matrix.ts';
import { useGridKeys } from '../useGridKeys.ts';
import { useWords } from '../words.ts';
import { ErrorId } from './ErrorId.tsx';
import { OutcomeMark } from './OutcomeMark.tsx';

/** Rows that are made at once: as many as a page takes without standing still. */
const STEP = 50;
/** Servers that one finds by looking; of more, one types a name. */
const BY_EYE = 20;
/** Columns that a sheet of paper takes; of more, the checks below the table tell. */
const PRINTED_COLUMNS = 4;

/** Servers × checks. A cell leads to its result, a server's name to that server alone. */
export function MatrixTable({ report }: { report: WordedReport }) {
  const { t } = useWords();
  const { checks, rows } = useMemo(() => matrixOf(report), [report]);
  const [part, setPart] = useState('');
  const found = useMemo(() => rowsNamed(rows, part), [rows, part]);
  const { made, all, makeAll } = useMade(found, part);
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = useGridKeys(table);
  const count = rows.filter(({ server }) => server !== null).length;
  const shown = found.slice(0, made).filter(({ server }) => server !== null).length;
  return (
    <section class="matrix" data-wide={checks.length > PRINTED_COLUMNS ? '' : undefined}>
      <h3 id="matrix-heading">{t('ui.matrix.heading')}</h3>
      {count > BY_EYE && (
        <p class="matrix-filter">
          <label>
            {t('ui.matrix.filter')}
            <input
              type="search"
              value={part}
              translate={false}
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              onInput={({ currentTarget }) => setPart(currentTarget.value)}
            />
          </label>
          <span role="status" class="soft">
            {t('ui.matrix.shown', { count, shown })}
          </span>
        </p>
      )}
      <div class="matrix-scroller">
        <table
          ref={table}
          role="grid"
          aria-labelledby="matrix-heading"
          aria-describedby="matrix-caption"
          aria-rowcount={found.length + 1}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col">{t('ui.scenario.server')}</th>
              <th scope="col">{t('ui.matrix.verdict')}</th>
              {checks.map((check, i) => (
                <Column check={check} first={check.advice && checks[i - 1]?.advice !== true} key={check.id} />
              ))}
            </tr>
          </thead>
          {slices(Math.min(made, found.length)).map((from) => (
            <Rows rows={found} checks={checks} from={from} key={from} />
          ))}
        </table>
      </div>
      {found.length === 0 && <p>{t('ui.matrix.noMatch')}</p>}
      {!all && (
        <button type="button" class="show-more" onClick={makeAll}>
          {t('ui.matrix.showAll', { count: found.filter(({ server }) => server !== null).length })}
        </button>
      )}
      <p id="matrix-caption" class="matrix-help">
        {t('ui.matrix.caption')} <span class="matrix-keys">{t('ui.matrix.keys')}</span>
      </p>
    </section>
  );
}

/** How many rows are made: the first ones, and all on demand, some with each frame. Another filter starts again. */
function useMade(rows: readonly MatrixRow[], part: string) {
  const first = useMemo(() => ({ made: STEP, wanted: STEP }), [rows, part]);
  const [later, setLater] = useState({ first, ...first });
  const { made, wanted } = later.first === first ? later : first;
  useEffect(() => {
    if (made >= Math.min(wanted, rows.length)) return;
    const timer = setTimeout(() => setLater({ first, wanted, made: made + STEP }));
    return () => clearTimeout(timer);
  }, [first, rows, made, wanted]);
  return {
    made,
    all: Math.max(made, wanted) >= rows.length,
    makeAll: () => setLater({ first, made, wanted: rows.length }),
  };
}

/** 0, 50, 100, …, below a number of rows. */
const slices = (made: number): readonly number[] =>
  Array.from({ length: Math.ceil(made / STEP) }, (_, i) => i * STEP);

/** @param first true for the first of the advice columns */
function Column({ check, first }: { check: MatrixCheck; first: boolean }) {
  const { t } = useWords();
  const { id, title, article, advice } = check;
  return (
    <th scope="col" title={title} data-first={first ? '' : undefined}>
      {advice && <span class="matrix-advice">{t('ui.matrix.advice')} </span>}
      <ErrorId id={id} article={article} />
    </th>
  );
}

interface RowsProps {
  readonly rows: readonly MatrixRow[];
  readonly checks: readonly MatrixCheck[];
  readonly from: number;
}

/** Some rows. Made once: more rows below must not make these again. */
function Rows({ rows, checks, from }: RowsProps) {
  return useMemo(
    () => (
      <tbody>
        {rows.slice(from, from + STEP).map((row, i) => (
          <Row row={row} checks={checks} index={from + i + 2} key={row.server ?? ''} />
        ))}
      </tbody>
    ),
    [rows, checks, from],
  );
}

interface RowProps {
  readonly row: MatrixRow;
  readonly checks: readonly MatrixCheck[];
  /** Place in the whole table, whose head is 1. */
  readonly index: number;
}

function Row({ row, checks, index }: RowProps) {
  const { t } = useWords();
  const { chooseServer, goToResult } = useBench();
  const { server, state, cells } = row;
  const name = server ?? t('ui.results.organization');
  const firstAdvice = checks.findIndex(({ advice }) => advice);
  return (
    <tr data-state={state} aria-rowindex={index}>
      <th scope="row">
        {server ? (
          <button
            type="button"
            class="plain"
            tabIndex={-1}
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
      {cells.map((cell, i) => (
        <td data-first={i === firstAdvice ? '' : undefined}>
          {cell && (
            <button
              type="button"
              class="plain"
              tabIndex={-1}
              aria-label={t('ui.matrix.cell', {
                outcome: t(`outcome.${cell.outcome}`),
                id: cell.id,
                server: name,
              })}
              onClick={() => goToResult(cell)}
            >
              <OutcomeMark outcome={cell.outcome} />
            </button>
          )}
        </td>
      ))}
    </tr>
  );
}
