import { useEffect, useRef } from 'preact/hooks';
import { encodeState, type SharedState } from './state.ts';
import { filledSources, isEmpty, type Input } from './sources.ts';

/** The link is made ready in the background, so that a click on a language finds it; not after every key. */
const READY_AFTER_MS = 500;

/** Browsers refuse to keep much more than this with an entry of the history. */
const LARGEST_HISTORY_STATE = 8_000_000;

/** A link of the header's language switch. */
const languageLinkAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a[hreflang]') : null;

/** Key of the state that an entry of the browser's history carries: it survives reload and Back, and goes nowhere. */
export const HISTORY_KEY = 'checker';

export interface Sharing {
  /**
   * Address of this page with everything in it.
   * @throws LinkError when it is too large
   */
  readonly link: () => Promise<string>;
}

const sharedOf = (input: Input): SharedState => ({ sources: filledSources(input), chosen: input.chosen });

/** Address of a page with a fragment in place of its own. */
function withFragment(address: string, fragment: string): string {
  const url = new URL(address, location.href);
  url.hash = fragment;
  return url.href;
}

/** A fragment that says what isn't on the page any more would be shared by mistake. */
const addressWithout = (fragment: boolean): string =>
  fragment ? location.pathname + location.search : location.pathname + location.search + location.hash;

interface Ready {
  readonly sources: Input['sources'];
  readonly chosen: Input['chosen'];
  /** null when an address can't carry it. */
  readonly fragment: string | null;
}

/**
 * Carries the state along: into a link, through the language switch, and through reload and Back.
 * @param onTooLarge called with the address of the other language when the state can't be carried there
 */
export function useSharing(input: Input, onTooLarge: (address: string) => void): Sharing {
  const latest = useRef(input);
  const opened = useRef(input);
  const ready = useRef<Ready | null>(null);
  latest.current = input;

  const prepare = async (): Promise<Ready> => {
    const { sources, chosen } = latest.current;
    const old = ready.current;
    if (old?.sources === sources && old.chosen === chosen) return old;
    let fragment: string | null;
    try {
      fragment = isEmpty({ sources }) ? '' : await encodeState(sharedOf(latest.current));
    } catch {
      // Too large, or a browser without compression: either way the state stays here.
      fragment = null;
    }
    const fresh = { sources, chosen, fragment };
    ready.current = fresh;
    return fresh;
  };

  useEffect(() => {
    const timer = setTimeout(() => {
      const changed = input.sources !== opened.current.sources || input.chosen !== opened.current.chosen;
      keepInHistory(input, changed);
      void prepare();
    }, READY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [input.sources, input.chosen]);

  useEffect(() => {
    /** True when the link now carries what is on the page. */
    const load = (link: HTMLAnchorElement): boolean => {
      const { sources, chosen } = latest.current;
      const now = ready.current;
      if (now?.sources !== sources || now.chosen !== chosen || now.fragment === null) return false;
      link.href = withFragment(link.href, now.fragment);
      return true;
    };
    // Before the middle button or a menu opens the link elsewhere.
    const onPointerDown = ({ target }: PointerEvent): void => {
      const link = languageLinkAt(target);
      if (link) load(link);
    };
    // On the document, after the site's own listener on the link, which puts this page's fragment there.
    const onClick = (event: MouseEvent): void => {
      const link = languageLinkAt(event.target);
      if (!link || load(link)) return;
      event.preventDefault();
      void prepare().then(({ fragment }) => {
        if (fragment === null) onTooLarge(withFragment(link.href, ''));
        else location.assign(withFragment(link.href, fragment));
      });
    };
    document.addEventListener('pointerdown', onPointerDown);
    document.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown);
      document.removeEventListener('click', onClick);
    };
  }, [onTooLarge]);

  return {
    link: async () => withFragment(location.href, await encodeState(sharedOf(latest.current))),
  };
}

function keepInHistory(input: Input, changed: boolean): void {
  const state = sharedOf(input);
  const length = state.sources.reduce((sum, { text }) => sum + text.length, 0);
  const small = length <= LARGEST_HISTORY_STATE;
  try {
    history.replaceState(small ? { [HISTORY_KEY]: state } : null, '', addressWithout(changed));
  } catch {
    // A browser may hold less than we think; the page works without.
  }
}
