import { decodeState, LinkError, sharedStateOf, type SharedState } from './state.ts';
import { HISTORY_KEY } from './useSharing.ts';

export interface Restored {
  readonly state: SharedState | null;
  /** True when a link brought it: then the verdict is what the reader came for. */
  readonly fromLink: boolean;
  readonly error: LinkError | null;
}

/** A fragment that names a part of the page (skip link) is no share link. */
const isAnchor = (fragment: string): boolean => document.getElementById(fragment) !== null;

/** What a link holds. */
export async function restoreFromLink(hash: string): Promise<Restored> {
  const fragment = hash.replace(/^#/, '');
  if (fragment === '' || isAnchor(fragment)) return { state: null, fromLink: false, error: null };
  try {
    return { state: await decodeState(fragment), fromLink: true, error: null };
  } catch (error) {
    if (error instanceof LinkError) return { state: null, fromLink: true, error };
    throw error;
  }
}

/** Where the page was left (reload, Back), else what its link holds. */
export async function restore(): Promise<Restored> {
  const kept = sharedStateOf((history.state as Record<string, unknown> | null)?.[HISTORY_KEY]);
  return kept ? { state: kept, fromLink: false, error: null } : restoreFromLink(location.hash);
}
