import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Place } from '../checker/types.ts';

/** What parts of the result side ask of the workbench. */
export interface Bench {
  /** Shows a line of the input. @param from where Esc leads back to @param byKeyboard focus moves there on any device */
  readonly goTo: (place: Omit<Place, 'text'>, from: HTMLElement, byKeyboard: boolean) => void;
  /** Shows the result of a check for a server. */
  readonly goToResult: (id: string, server: string | null) => void;
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
