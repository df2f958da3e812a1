import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Place } from '../checker/types.ts';
import type { WordedResult } from '../report/report.ts';

/** What parts of the result side ask of the workbench. */
export interface Bench {
  /** Shows a line of the input. @param from where Esc leads back to @param byKeyboard focus moves there on any device */
  readonly goTo: (place: Omit<Place, 'text'>, from: HTMLElement, byKeyboard: boolean) => void;
  /** Opens what a result is folded in, and moves there. */
  readonly goToResult: (result: WordedResult) => void;
  readonly chooseServer: (server: string) => void;
  /** With several sources a line number alone says too little. */
  readonly severalSources: boolean;
}

export const BenchContext = createContext<Bench | null>(null);

export function useBench(): Bench {
  const bench = useContext(BenchContext);
  if (!bench) throw new Error('expected a BenchContext around the component, found none');
  return bench;
}

/** The result that the reader asked for; a new object asks again. */
export interface Wanted {
  readonly result: WordedResult;
}

export const WantedContext = createContext<Wanted | null>(null);

/** What is asked for, where it is one of these results. */
export function useWanted(results: readonly WordedResult[]): Wanted | null {
  const wanted = useContext(WantedContext);
  return wanted && results.includes(wanted.result) ? wanted : null;
}
