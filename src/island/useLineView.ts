import { useLayoutEffect, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Which lines of a scrolling text are in sight. All lines are equally high. */
export interface LineView {
  /** Pixels of one line. */
  readonly height: number;
  /** Pixels above the first line. */
  readonly padding: number;
  readonly scrollTop: number;
  /** Counted from 1, a few more than fit. */
  readonly first: number;
  readonly last: number;
}

/** Lines drawn beyond both edges, so that fast scrolling doesn't show gaps. */
const SPARE = 12;

/** @param count number of lines of the text */
export function useLineView(scroller: RefObject<HTMLElement>, count: number): LineView {
  const [box, setBox] = useState({ height: 20, padding: 0, scrollTop: 0, inner: 0 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = (): void => {
      const style = getComputedStyle(element);
      setBox({
        height: Number.parseFloat(style.lineHeight) || 20,
        padding: Number.parseFloat(style.paddingTop) || 0,
        scrollTop: element.scrollTop,
        inner: element.clientHeight,
      });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller]);

  const { height, padding, scrollTop, inner } = box;
  return {
    height,
    padding,
    scrollTop,
    first: Math.max(1, Math.floor((scrollTop - padding) / height) + 1 - SPARE),
    last: Math.min(Math.max(count, 1), Math.ceil((scrollTop + inner - padding) / height) + SPARE),
  };
}

/** Brings a line to the middle of its scroller, and its beginning into sight. */
export function scrollToLine(scroller: HTMLElement, line: number): void {
  const height = Number.parseFloat(getComputedStyle(scroller).lineHeight) || 20;
  scroller.scrollTo({ top: (line - 1) * height - scroller.clientHeight / 2 + height, left: 0 });
}
