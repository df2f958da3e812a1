import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Scenario } from '../checker/types.ts';
import type { WordedReport } from '../report/report.ts';
import type { Engine } from './engine.ts';
import type { CheckAnswer } from './messages.ts';
import { filledSources, isEmpty, type Input } from './sources.ts';
import type { Chosen } from './state.ts';

/** Shorter than this, a sign that the check runs would only flicker. */
export const SLOW_AFTER_MS = 400;

/** Characters. More than this takes longer on any machine: there is nothing to wait for. */
const SURELY_SLOW = 10_000_000;

/** A reader who types is not interrupted; one who pastes doesn't notice the wait. */
const SETTLED_AFTER_MS = 300;

export type Problem = Exclude<CheckAnswer, { kind: 'report' }>;

export interface Checked {
  readonly busy: boolean;
  /** True when the check takes so long that the reader wonders. */
  readonly slow: boolean;
  /** Share of the input that is read, 0 to 1. */
  readonly share: number;
  /** True from when the reader cancels until the next check. */
  readonly cancelled: boolean;
  /** Stops the running check; the input stays. */
  readonly cancel: () => void;
  /** The latest report; stays while the next check runs. */
  readonly report: WordedReport | null;
  readonly problem: Problem | null;
  /** Checks at once instead of when the input has settled. */
  readonly checkNow: () => void;
}

/** The engine knows a role or none. */
const scenarioOf = ({ role, ...chosen }: Chosen): Partial<Scenario> => ({
  ...chosen,
  ...(role === null ? {} : { role }),
});

/** Checks the input whenever it has settled. */
export function useChecker(engine: Engine, input: Input): Checked {
  const [result, setResult] = useState<Pick<Checked, 'report' | 'problem'>>({ report: null, problem: null });
  const [busy, setBusy] = useState(false);
  const [slow, setSlow] = useState(false);
  const [share, setShare] = useState(0);
  const [cancelled, setCancelled] = useState(false);
  const [asked, setAsked] = useState(0);
  const immediately = useRef(false);
  const { sources, chosen } = input;

  useEffect(() => {
    setCancelled(false);
    if (isEmpty({ sources })) {
      engine.cancel();
      setResult({ report: null, problem: null });
      setBusy(false);
      return;
    }
    let current = true;
    const run = async (): Promise<void> => {
      setShare(0);
      setBusy(true);
      const answer = await engine.check(filledSources({ sources }), scenarioOf(chosen), setShare);
      if (!answer || !current) return;
      setResult(
        answer.kind === 'report'
          ? { report: answer.report, problem: null }
          : { report: null, problem: answer },
      );
      setBusy(false);
    };
    const timer = setTimeout(() => void run(), immediately.current ? 0 : SETTLED_AFTER_MS);
    immediately.current = false;
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [engine, sources, chosen, asked]);

  useEffect(() => {
    if (!busy) {
      setSlow(false);
      return;
    }
    const length = sources.reduce((sum, { text }) => sum + text.length, 0);
    const timer = setTimeout(() => setSlow(true), length > SURELY_SLOW ? 0 : SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, [busy, sources]);

  const checkNow = (): void => {
    immediately.current = true;
    setAsked((n) => n + 1);
  };
  const cancel = useCallback((): void => {
    engine.cancel();
    setBusy(false);
    setCancelled(true);
  }, [engine]);
  return { ...result, busy, slow, share, cancelled, cancel, checkNow };
}
