import type { RefObject } from 'preact';
import { useCallback, useEffect } from 'preact/hooks';

const OPERABLE = 'button, a[href]';

/** Where a key leads, by rows and columns; Home and End go as far as there are cells. */
const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/**
 * Keys of a table with `role="grid"`, as the ARIA Authoring Practices have it: one stop of the Tab key, arrows between
 * the cells. Everything operable in the table has `tabindex="-1"`; one element at a time is the stop.
 * @returns handler of the table's key presses
 */
export function useGridKeys(table: RefObject<HTMLTableElement>): (event: KeyboardEvent) => void {
  // After each change: the row that held the stop may be gone.
  useEffect(() => {
    const element = table.current;
    for (const link of element?.querySelectorAll('thead a[href]:not([tabindex])') ?? [])
      link.setAttribute('tabindex', '-1');
    if (element?.querySelector('[tabindex="0"]') === null)
      element.querySelector(`tbody :is(${OPERABLE})`)?.setAttribute('tabindex', '0');
  });
  useEffect(() => {
    const element = table.current;
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      for (const old of element?.querySelectorAll('[tabindex="0"]') ?? []) old.setAttribute('tabindex', '-1');
      target.setAttribute('tabindex', '0');
    };
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  }, [table]);
  return useCallback(
    (event: KeyboardEvent) => {
      const move = MOVES[event.key];
      const cell =
        event.target instanceof Element ? event.target.closest<HTMLTableCellElement>('th, td') : null;
      if (!move || !cell || !table.current || event.altKey || event.metaKey) return;
      event.preventDefault();
      const found = operableFrom(table.current, cell, move, event.ctrlKey);
      found?.focus();
    },
    [table],
  );
}

/** What stands in the direction of a key: the next cell with something operable; with Ctrl, Home and End span all rows. */
function operableFrom(
  { rows }: HTMLTableElement,
  cell: HTMLTableCellElement,
  [down, right]: readonly [rows: number, columns: number],
  spansRows: boolean,
): HTMLElement | null {
  const row = cell.parentElement instanceof HTMLTableRowElement ? cell.parentElement.rowIndex : 0;
  const last = rows.length - 1;
  const at = (r: number, c: number): HTMLElement | null =>
    rows[r]?.cells[c]?.querySelector<HTMLElement>(OPERABLE) ?? null;
  if (Math.abs(right) === Infinity) {
    const r = spansRows ? (right > 0 ? last : 0) : row;
    const cells = [...(rows[r]?.cells ?? [])].flatMap(
      (other) => other.querySelector<HTMLElement>(OPERABLE) ?? [],
    );
    return (right > 0 ? cells.at(-1) : cells[0]) ?? null;
  }
  if (right !== 0) {
    const width = rows[row]?.cells.length ?? 0;
    for (let c = cell.cellIndex + right; c >= 0 && c < width; c += right) {
      const found = at(row, c);
      if (found) return found;
    }
    return null;
  }
  const step = Math.sign(down);
  for (let r = Math.min(last, Math.max(0, row + down)); r >= 0 && r <= last && r !== row; r += step) {
    const found = at(r, cell.cellIndex);
    if (found) return found;
  }
  return null;
}
