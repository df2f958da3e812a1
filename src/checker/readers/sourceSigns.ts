import { STAMP_SIGN } from './formatTests.ts';
import type { TextSign, TextSigns } from './textSigns.ts';

/** What a text doesn't have as a whole, none of its lines needs to be asked for. */
export interface Signs {
  /** A tag that Clixml begins with. */
  readonly clixml: boolean;
  readonly prompt: boolean;
  readonly stamp: boolean;
  /** A message of a setup log, perhaps without its stamp. */
  readonly message: boolean;
  readonly command: boolean;
  /** JSON and Clixml stand in no text without. */
  readonly document: boolean;
  readonly csv: () => boolean;
  readonly table: () => boolean;
  /** A security identifier, in the output of `whoami`. */
  readonly sid: () => boolean;
}

/** @param text what the lines are the lines of; null when they were changed, as then anything may be in them */
export function signsOf(text: TextSigns | null): Signs {
  const has = (sign: TextSign): boolean => text === null || text.has(sign);
  // `<Objs`, `<?xml`, `<!DOCTYPE`.
  const clixml = has('<O') || has('?x') || has('!D');
  const quote = has('"');
  return {
    clixml,
    prompt: has('>'),
    stamp: has(STAMP_SIGN),
    // `[REQUIRED]`, `[Rule:`, `[Setting:`, `Help URL:`.
    message: has('[R') || has('[Sett') || has('Help U'),
    command: has('Get'),
    document: clixml || quote,
    // Looked for when asked for: a text that one format fills needs none of them.
    csv: once(() => quote || has('#TYPE ') || has('DN,')),
    table: once(() => has('--')),
    sid: once(() => has('S-1-')),
  };
}

function once(look: () => boolean): () => boolean {
  let found: boolean | null = null;
  return () => (found ??= look());
}
