import type { Outcome } from '../../checker/types.ts';
import type { Section } from '../../report/sections.ts';
import { useWords } from '../words.ts';
import { OutcomeShape } from './OutcomeMark.tsx';

/** The shape that stands for a part of the report. */
const OUTCOME_OF: Readonly<Record<Section, Outcome>> = {
  fail: 'fail',
  warn: 'warn',
  unknown: 'unknown',
  advice: 'warn',
  lacking: 'unknown',
  pass: 'pass',
  notApplicable: 'notApplicable',
};

/** Heading of a part of the report. @param count how much it has, a number or words */
export function SectionHeading({ section, count }: { section: Section; count: number | string }) {
  const { t } = useWords();
  return (
    <h3>
      <span class="outcome" data-of={OUTCOME_OF[section]}>
        <OutcomeShape outcome={OUTCOME_OF[section]} />
      </span>
      {t(`ui.results.${section}`)} <span class="soft">{count}</span>
    </h3>
  );
}
