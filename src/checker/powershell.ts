/** PowerShell ends a single-quoted literal at any of these, not only at the apostrophe; doubled, they stand for themselves. */
const SINGLE_QUOTES = /['\u2018\u2019\u201A\u201B]/g;

/** Characters that could end or hide a line: controls (line breaks, tabs) and Unicode's own separators. */
const LINE_BREAKS_AND_CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;

/** A name from the paste as a PowerShell single-quoted literal: always one word of one line, whatever the name holds. */
export function quote(name: string): string {
  return `'${name.replace(LINE_BREAKS_AND_CONTROLS, ' ').replace(SINGLE_QUOTES, '$&$&')}'`;
}
