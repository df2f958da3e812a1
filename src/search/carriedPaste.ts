import { CHECKER_PASTE_KEY } from '../scripts/storageKeys.ts';

/**
 * Lays a paste down for the checker, in session storage: it stays in this tab and out of addresses.
 * @returns false when the browser doesn't take it: storage is switched off or full
 */
export function carryToChecker(text: string, storage: () => Storage = () => sessionStorage): boolean {
  try {
    storage().setItem(CHECKER_PASTE_KEY, text);
    return true;
  } catch {
    return false;
  }
}

/** The paste that was carried to the checker, once: the next visit begins empty. */
export function takeCarriedPaste(storage: () => Storage = () => sessionStorage): string | null {
  try {
    const text = storage().getItem(CHECKER_PASTE_KEY);
    storage().removeItem(CHECKER_PASTE_KEY);
    return text;
  } catch {
    return null;
  }
}
