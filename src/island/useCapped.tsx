import type { RefObject, VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from './words.ts';

/** After "show more", this many. */
const STEP = 100;

/** Elements that hold lists of a result. */
type List = HTMLUListElement & HTMLOListElement & HTMLDivElement;

interface Capped<Item> {
  readonly shown: readonly Item[];
  /** For the element whose children are the items: the focus moves to the first new one. */
  readonly list: RefObject<List>;
  /** The button below the list; null when all is shown. */
  readonly more: VNode | null;
}

/** A list of which the first items are shown, and more on demand. */
export function useCapped<Item>(items: readonly Item[], first: number): Capped<Item> {
  const { t } = useWords();
  const [cap, setCap] = useState(first);
  const list = useRef<List>(null);
  const firstNew = useRef<number | null>(null);
  useLayoutEffect(() => {
    const item = firstNew.current === null ? null : list.current?.children[firstNew.current];
    firstNew.current = null;
    if (!(item instanceof HTMLElement)) return;
    item.tabIndex = -1;
    item.focus({ preventScroll: true });
  }, [cap]);
  const left = items.length - cap;
  const more =
    left > 0 ? (
      <button
        type="button"
        class="show-more"
        onClick={() => {
          firstNew.current = cap;
          setCap(cap + STEP);
        }}
      >
        {t('ui.results.showMore', { count: Math.min(left, STEP) })}
      </button>
    ) : null;
  return { shown: left > 0 ? items.slice(0, cap) : items, list, more };
}
