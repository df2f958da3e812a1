import type { Match } from './reasons.ts';
import { MOST_CHARACTERS_IN_ADDRESS } from './limits.ts';

const MOST_IDS = 8;

/**
 * What of a query goes into `?q=`. Of a long paste, the IDs found in it say more than its beginning.
 * @param matches what the whole paste identifies, best first
 */
export function queryInAddress(query: string, matches: readonly Match[]): string {
  const text = query.replace(/\s+/g, ' ').trim();
  if (text.length <= MOST_CHARACTERS_IN_ADDRESS) return text;
  const sure = matches.filter(({ why }) => why !== 'idPart' && why !== 'nearId');
  if (sure.length > 0) {
    return sure
      .slice(0, MOST_IDS)
      .map(({ id }) => id)
      .join(' ');
  }
  const cut = text.slice(0, MOST_CHARACTERS_IN_ADDRESS + 1);
  const end = cut.lastIndexOf(' ');
  return cut.slice(0, end > MOST_CHARACTERS_IN_ADDRESS / 2 ? end : MOST_CHARACTERS_IN_ADDRESS);
}
