import { takeCarriedPaste } from '../search/carriedPaste.ts';
import { decodeState, LinkError, NOTHING_CHOSEN, sharedStateOf, type SharedState } from './state.ts';
import { withPlainLineEnds } from './text.ts';
import { HISTORY_KEY } from './useSharing.ts';
import { PASTE } from './words.ts';

export interface Restored {
  readonly state: SharedState | null;
  /** True when a link or the search page brought it: then the verdict is what the reader came for. */
  readonly forVerdict: boolean;
  readonly error: LinkError | null;
}

/** A fragment that names a part of the page (skip link) is no share link. */
const isAnchor = (fragment: string): boolean => document.getElementById(fragment) !== null;

/** What a link holds. */
export async function restoreFromLink(hash: string): Promise<Restored> {
  const fragment = hash.replace(/^#/, '');
  if (fragment === '' || isAnchor(fragment)) return { state: null, forVerdict: false, error: null };
  try {
    return { state: await decodeState(fragment), forVerdict: true, error: null };
  } catch (error) {
    if (error instanceof LinkError) return { state: null, forVerdict: true, error };
    throw error;
  }
}

/** What was pasted into the search field, else where the page was left (reload, Back), else what its link holds. */
export async function restore(): Promise<Restored> {
  const carried = takeCarriedPaste();
  if (carried !== null) {
    const sources = [{ name: PASTE, text: withPlainLineEnds(carried) }];
    return { state: { sources, chosen: NOTHING_CHOSEN }, forVerdict: true, error: null };
  }
  const kept = sharedStateOf((history.state as Record<string, unknown> | null)?.[HISTORY_KEY]);
  return kept ? { state: kept, forVerdict: false, error: null } : restoreFromLink(location.hash);
}
