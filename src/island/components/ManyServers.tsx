import { useMemo } from 'preact/hooks';
import { byCheck } from '../../report/checks.ts';
import type { WordedReport, WordedResult } from '../../report/report.ts';
import { bySection, type Section } from '../../report/sections.ts';
import { useWords } from '../words.ts';
import { CheckGroup } from './CheckGroup.tsx';
import { Collect } from './Collect.tsx';
import { Fold } from './Fold.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import { SectionHeading } from './SectionHeading.tsx';

/** Results. Up to here the page makes all of them at once, so that the browser's search finds what is folded. */
const SMALL = 200;
/** Results of one part of the report that are open from the start. */
const OPEN = 20;

/** What there is to do: open from the start where it isn't much, every server named on paper. */
const ACTED_ON: ReadonlySet<Section> = new Set(['fail', 'warn', 'advice']);
/** What needs no action is folded. */
const FOLDED: ReadonlySet<Section> = new Set(['pass', 'notApplicable']);

/** The report on several servers: the matrix, then each check once. */
export function ManyServers({ report }: { report: WordedReport }) {
  const sections = useMemo(() => bySection(report.results), [report]);
  const ready = report.results.length <= SMALL;
  return (
    <>
      <MatrixTable report={report} />
      {sections.map(({ section, results }) => (
        <SectionByCheck key={section} section={section} results={results} ready={ready} />
      ))}
    </>
  );
}

interface Props {
  readonly section: Section;
  readonly results: readonly WordedResult[];
  readonly ready: boolean;
}

function SectionByCheck({ section, results, ready }: Props) {
  const { t } = useWords();
  const checks = useMemo(() => byCheck(results), [results]);
  const count = t('ui.results.checks', { count: checks.length });
  const heading = <SectionHeading section={section} count={count} />;
  const startsOpen = ACTED_ON.has(section) && results.length <= OPEN;
  const groups = () =>
    checks.map((check) => (
      <CheckGroup
        key={check.id}
        check={check}
        startsOpen={startsOpen}
        ready={ready}
        printsServers={ACTED_ON.has(section)}
      />
    ));
  if (FOLDED.has(section)) {
    return (
      <Fold class="results" section={section} summary={heading} holds={results} ready={ready}>
        {groups}
      </Fold>
    );
  }
  return (
    <section class="results" data-section={section}>
      {heading}
      {(section === 'unknown' || section === 'lacking') && <Collect results={results} server={null} />}
      {section === 'lacking' ? (
        <Fold summary={count} holds={results} ready={ready}>
          {groups}
        </Fold>
      ) : (
        groups()
      )}
    </section>
  );
}
