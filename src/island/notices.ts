import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Something to tell the reader that isn't part of the results. */
export interface Notice {
  readonly text: string;
  /** What can be done about it: a button or a link. */
  readonly action?: { readonly label: string } & (
    { readonly run: () => void } | { readonly address: string }
  );
}

export const NotifyContext = createContext<(notice: Notice) => void>(() => undefined);

export const useNotify = (): ((notice: Notice) => void) => useContext(NotifyContext);
