/** Fewer characters are one line of a log, or a word or two of it: search answers those itself. */
const FEWEST_CHARACTERS = 60;
/** The beginning tells what a paste is. */
const MOST_CHARACTERS = 200_000;

/** What stands in outputs and logs that the checker reads, and how often it has to, for the paste to be one. */
const SIGNS: readonly (readonly [pattern: RegExp, times: number])[] = [
  // Setup log: `[11/21/2026 03:12:44.0103] [1]`; rules as it lists them
  [/\[\d\d[/.-]\d\d[/.-]\d{4} \d\d:\d\d:\d\d[.,]\d+\] \[\d\]/g, 2],
  [/\b(?:Evaluated|Failed) \[(?:Setting|Rule):/g, 2],
  // Setup in a console
  [
    /Microsoft Exchange Server \d+ .{0,60}Unattended Setup|Performing Microsoft Exchange Server Prerequisite/g,
    1,
  ],
  // Format-List: `SourceTransportServers : {HUB01}`. Line ends may have become blanks.
  [/(?:^|[\r\n]|\s)[A-Z][A-Za-z]{2,40}[ \t]+:(?=[ \t\r\n]|$)/gm, 3],
  // Format-Table: a rule below the headings
  [/(?:^|\s)-{3,}(?:[ \t]+-{2,})+(?=\s|$)/gm, 1],
  // LDIF and csvde
  [/(?:^|\s)dn: ?(?:CN|OU|DC)=/gim, 1],
  [/^DN,[A-Za-z]+,/g, 1],
  // Directory export of Exchange 5.5
  [/(?:^|\s)"?Obj-Class"?[,;\t]/g, 1],
  // Export-Csv, Export-Clixml, ConvertTo-Json
  [/^#TYPE \S+|^"[A-Za-z]+"[,;]"[A-Za-z]+"/g, 1],
  [/<Objs\b[^>]*xmlns=/g, 1],
  [/^\s*\[?\s*\{\s*"[A-Za-z]+"\s*:/g, 1],
  // Topology written by hand
  [/(?:^|\s)(?:servers|sendConnectors|mailboxDatabases|organization):\s+-?\s*\w+:/g, 1],
  // Commands with what they printed
  [/(?:^|\s|\[)PS\]? [A-Z]:\\[^>\n]*>/g, 1],
];

/**
 * Whether a query is a paste for the checker rather than a question: a setup log, or what cmdlets and exports print.
 * One line of a log isn't: search finds its check.
 */
export function offersChecker(query: string): boolean {
  const text = query.slice(0, MOST_CHARACTERS).trim();
  if (text.length < FEWEST_CHARACTERS) return false;
  return SIGNS.some(([pattern, times]) => {
    const found = text.matchAll(pattern);
    for (let count = 0; count < times; count++) if (found.next().done) return false;
    return true;
  });
}
