import type { Outcome } from '../../checker/types.ts';
import { useWords } from '../words.ts';

/** The site's octagon, triangle and circle; a tick and a dash for what needs no action. */
const SHAPES: Readonly<Record<Outcome, string>> = {
  fail: 'M5 0h6l5 5v6l-5 5H5l-5-5V5z',
  warn: 'M8 0l8 15H0z',
  unknown: 'M8 0a8 8 0 1 0 .1 0zm0 3a5 5 0 1 1-.1 0z',
  pass: 'M1 9l2-2 3.5 3.5L13 3l2 2-8.5 9z',
  notApplicable: 'M2 7h12v2H2z',
};

export function OutcomeShape({ outcome }: { outcome: Outcome }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" class="shape">
      <path d={SHAPES[outcome]} fill-rule="evenodd" />
    </svg>
  );
}

/** An outcome as shape and word, so that colour isn't needed. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const { t } = useWords();
  return (
    <span class="outcome" data-of={outcome}>
      <OutcomeShape outcome={outcome} />
      {t(`outcome.${outcome}`)}
    </span>
  );
}
