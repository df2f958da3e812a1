import { humps } from '../components/humps.ts';
import { fold } from './fold.ts';

/** Humps and numbers of a name, lower-case: `WebNetExt45NotInstalled` gives `web`, `net`, `ext`, `45`, `not`, `installed`. */
export const partsOfName = (name: string): readonly string[] =>
  humps(name).flatMap((hump) => hump.toLowerCase().match(/\d+|[^\d_-]+/g) ?? []);

/** The words of a text as written, with hyphens, underscores and dots inside names kept. */
export const rawWords = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[-‑_.](?=[\p{L}\p{N}]))*/gu) ?? [];

/** The words of a text for indexing, folded: names come apart, compounds with digits (`sp3`, `iis6`) also stay whole. */
export function indexWords(text: string): readonly string[] {
  return rawWords(text).flatMap((raw) =>
    raw.split(/[-‑_.]/).flatMap((piece) => {
      const parts = partsOfName(piece).map(fold);
      return /\p{L}\d|\d\p{L}/u.test(piece) && piece.length <= 8 ? [fold(piece), ...parts] : parts;
    }),
  );
}
