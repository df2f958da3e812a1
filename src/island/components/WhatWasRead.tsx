import type { WordedReport, WordedSource } from '../../report/report.ts';
import { recognisedIn } from '../recognised.ts';
import { useWords } from '../words.ts';
import { LineLink } from './LineLink.tsx';

/** More remarks than this and the rest is folded. */
const SHOWN = 5;

/** What was recognised in each source, and what could not be read: always in sight, because a verdict rests on it. */
export function WhatWasRead({ report }: { report: WordedReport }) {
  const { t } = useWords();
  return (
    <section class="read" aria-labelledby="read-heading">
      <h3 id="read-heading">{t('ui.read.heading')}</h3>
      <ul>
        {report.sources.map((source) => (
          <li key={source.name}>
            <SourceSummary source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SourceSummary({ source }: { source: WordedSource }) {
  const { t, list, sourceName } = useWords();
  const { objects, lines } = recognisedIn(source);
  const what = lines
    ? list([
        ...objects.map(({ what: type, count }) => t(`object.${type}`, { count })),
        lines.from === lines.to
          ? t('ui.results.line', { line: lines.from })
          : t('ui.results.range', { from: lines.from, to: lines.to }),
      ])
    : t('ui.read.nothing');
  return (
    <>
      <p>
        <b translate={false}>{sourceName(source.name)}</b>
        <span class="soft"> · {t(`format.${source.format}`)}</span>
        <br />
        {what}
      </p>
      <Remarks source={source} />
    </>
  );
}

function Remarks({ source }: { source: WordedSource }) {
  const { t } = useWords();
  const items = source.diagnostics.map(({ line, message }) => (
    <li>
      <LineLink source={source.name} line={line} /> {message}
    </li>
  ));
  if (items.length === 0) return null;
  return (
    <>
      <ul class="remarks">{items.slice(0, SHOWN)}</ul>
      {items.length > SHOWN && (
        <details>
          <summary>{t('ui.read.diagnostics', { count: items.length - SHOWN })}</summary>
          <ul class="remarks">{items.slice(SHOWN)}</ul>
        </details>
      )}
    </>
  );
}
