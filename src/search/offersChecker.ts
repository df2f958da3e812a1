/** A line of ExchangeSetup.log, of `Format-List`, of LDIF, or the header of a CSV. */
const LINE =
  /^\s*(?:\[\d{1,2}[/.-]\d{1,2}[/.-]\d{4} [\d:.]+\]|[\w .-]{2,40}?\s*: |dn:|"[^"]+"(?:[,;]"[^"]*")+)/i;
const FEWEST_LINES = 3;
const MOST_LINES = 200;

/**
 * Whether a text is a whole log or topology rather than a question or a line of one: then the checker reads it better.
 * @param query with its line ends
 */
export function offersChecker(query: string): boolean {
  const lines = query.slice(0, 100_000).split(/\r\n?|\n/, MOST_LINES);
  return lines.filter((line) => LINE.test(line)).length >= FEWEST_LINES;
}
