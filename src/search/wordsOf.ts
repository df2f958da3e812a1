import { humps } from '../components/humps.ts';
import { fold } from './fold.ts';
import { squash } from './squash.ts';

/** Humps and numbers of a name, lower-case: `WebNetExt45NotInstalled` gives `web`, `net`, `ext`, `45`, `not`, `installed`. */
export const partsOfName = (name: string): readonly string[] =>
  humps(name).flatMap((hump) => hump.toLowerCase().match(/\d+|[^\d_-]+/g) ?? []);

/** The words of a text as written, with hyphens, underscores and dots inside names kept. */
export const rawWords = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[-‑_.](?=[\p{L}\p{N}]))*/gu) ?? [];

/** Names and versions longer than this are only found by their parts. */
const LONGEST_COMPOUND = 24;

/** The words of a text for indexing, folded; names and compounds (`ForestPrep`, `X.400`, `sp3`) whole and in parts. */
export function indexWords(text: string): readonly string[] {
  return rawWords(text).flatMap((raw) => {
    const parts = raw
      .split(/[-‑_.]/)
      .flatMap(partsOfName)
      .map(fold);
    const whole = squash(raw);
    const isCompound = parts.length > 1 && whole.length <= LONGEST_COMPOUND && whole.length > 1;
    return isCompound ? [whole, ...parts] : parts;
  });
}
