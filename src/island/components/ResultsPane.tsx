import type { i18n as I18n } from 'i18next';
import type { Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Outcome } from '../../checker/types.ts';
import type { WordedReport } from '../../report/report.ts';
import { bySection } from '../../report/sections.ts';
import { EXAMPLE } from '../example.ts';
import type { Input } from '../sources.ts';
import type { Problem } from '../useChecker.ts';
import { verdictOf, verdictSentence, type State } from '../../report/verdict.ts';
import { useWords } from '../words.ts';
import { LineLink } from './LineLink.tsx';
import { LocalChecks } from './LocalChecks.tsx';
import { ManyServers } from './ManyServers.tsx';
import { OutcomeShape } from './OutcomeMark.tsx';
import { ResultSection } from './ResultSection.tsx';
import { ShareBar } from './ShareBar.tsx';
import { WhatWasRead } from './WhatWasRead.tsx';

/** The shape that stands for a verdict. */
const OUTCOME_OF: Readonly<Record<State, Outcome>> = {
  blocked: 'fail',
  open: 'unknown',
  warned: 'warn',
  clear: 'pass',
  notConcerned: 'notApplicable',
};

interface ReportProps {
  readonly report: WordedReport;
  readonly input: Input;
  readonly i18n: I18n;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly link: () => Promise<string>;
  readonly onRemoveExample: () => void;
}

/** The verdict first, then what blocks, warns, can't be judged, passed; what was read stands beside it all. */
export function ReportView({ report, input, i18n, heading, link, onRemoveExample }: ReportProps) {
  const { t, language } = useWords();
  const verdict = useMemo(() => verdictOf(report), [report]);
  const { scenario } = report;
  const example = input.sources.find(({ text }) => text === EXAMPLE);
  return (
    <>
      {example && (
        <p class="example-note">
          {t('ui.empty.exampleNote')}{' '}
          <button type="button" class="plain" onClick={onRemoveExample}>
            {t('ui.empty.exampleClear')}
          </button>
        </p>
      )}
      {verdict.kind !== 'nothingRead' && (
        <p class="judged">
          {t(`scenario.${scenario.do ?? 'none'}`)}
          {scenario.server && <span translate={false}> · {scenario.server}</span>}
          {scenario.to && <span translate={false}> · Exchange {scenario.to}</span>}
          {scenario.inferredFrom && (
            <span class="soft">
              {' · '}
              {t('ui.scenario.inferred')}{' '}
              <LineLink source={scenario.inferredFrom.source} line={scenario.inferredFrom.line} />
            </span>
          )}
        </p>
      )}
      <h2
        class="verdict"
        ref={heading}
        tabIndex={-1}
        data-verdict={verdict.kind === 'one' ? verdict.state : verdict.kind}
      >
        {verdict.kind === 'one' && (
          <span class="outcome" data-of={OUTCOME_OF[verdict.state]}>
            <OutcomeShape outcome={OUTCOME_OF[verdict.state]} />
          </span>
        )}
        {verdictSentence(verdict, t, language)}
      </h2>
      <WhatWasRead report={report} />
      {verdict.kind === 'several' ? (
        <ManyServers report={report} />
      ) : (
        bySection(report.results).map(({ section, results }) => (
          <ResultSection key={section} section={section} results={results} server={scenario.server} />
        ))
      )}
      <LocalChecks checks={report.notFromTopology} />
      <ShareBar report={report} i18n={i18n} link={link} />
    </>
  );
}

/** Servers that a message names. */
const NAMED = 20;

interface ProblemProps {
  readonly problem: Problem;
  readonly onServer: (server: string | null) => void;
}

/** Why there is no report, and what to do. */
export function ProblemView({ problem, onServer }: ProblemProps) {
  const { t, names } = useWords();
  if (problem.kind === 'failed') {
    return <p class="bench-notice">{t('errors.checkFailed', { reason: problem.reason })}</p>;
  }
  const { name, suggestion } = problem;
  const known = names(problem.known, NAMED);
  return (
    <div class="bench-notice">
      <p>
        {suggestion
          ? t('errors.unknownServerSuggestion', { name, known, suggestion })
          : t('errors.unknownServer', { name, known })}
      </p>
      {suggestion && (
        <button type="button" translate={false} onClick={() => onServer(suggestion)}>
          {suggestion}
        </button>
      )}
      <button type="button" class="plain" onClick={() => onServer(null)}>
        {t('ui.scenario.every')}
      </button>
    </div>
  );
}
