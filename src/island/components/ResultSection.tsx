import type { WordedResult } from '../../report/report.ts';
import type { Section } from '../../report/sections.ts';
import { useWords } from '../words.ts';
import { Collect } from './Collect.tsx';
import { Fold } from './Fold.tsx';
import { ResultArticle } from './ResultArticle.tsx';
import { SectionHeading } from './SectionHeading.tsx';

/** What needs no action is folded. */
const FOLDED: ReadonlySet<Section> = new Set(['pass', 'notApplicable']);

interface Props {
  readonly section: Section;
  readonly results: readonly WordedResult[];
  /** The server that the scenario names. */
  readonly server: string | null;
}

/** One part of the report on one server, or on the organization: its results in the order of the engine. */
export function ResultSection({ section, results, server }: Props) {
  const { t } = useWords();
  const heading = <SectionHeading section={section} count={results.length} />;
  const articles = (): preact.VNode[] =>
    results.map((result, i) => <ResultArticle result={result} key={`${result.id} ${i}`} />);
  if (FOLDED.has(section)) {
    return (
      <Fold class="results" section={section} summary={heading} holds={results} ready>
        {articles}
      </Fold>
    );
  }
  if (section === 'lacking') {
    // What to run stays in sight; which checks it is for is folded, there may be dozens.
    const checks = t('ui.results.checks', { count: new Set(results.map(({ id }) => id)).size });
    return (
      <section class="results" data-section={section}>
        {heading}
        <Collect results={results} server={server} />
        <Fold summary={checks} holds={results} ready>
          {articles}
        </Fold>
      </section>
    );
  }
  return (
    <section class="results" data-section={section}>
      {heading}
      {section === 'unknown' && <Collect results={results} server={server} />}
      {articles()}
    </section>
  );
}
