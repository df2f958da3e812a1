import { quote } from '../checker/powershell.ts';
import { groupBy } from './groupBy.ts';
import type { WordedResult } from './report.ts';

/** Where commands run; a report shows them in this order, one block each. */
export const PLACES = ['shell', 'directory', 'computer', 'prompt'] as const;
/**
 * The Exchange Management Shell; a PowerShell with the ActiveDirectory module; a PowerShell on the computer that Setup
 * runs on; a command prompt.
 */
export type PlaceToRun = (typeof PLACES)[number];

export interface CommandsToRun {
  readonly where: PlaceToRun;
  /** Line by line. */
  readonly commands: readonly string[];
}

/** What tells a command's place, the first that fits; all others are cmdlets of Exchange. */
const PLACE_OF: readonly { readonly where: PlaceToRun; readonly asks: RegExp }[] = [
  // Programs whose computers have no PowerShell, or whose arguments it would take apart.
  { where: 'prompt', asks: /^(?:ldifde|csvde|[a-z]:\\\S+\.exe)\b/i },
  // It names the servers that a loop asks.
  { where: 'shell', asks: /^Get-ExchangeServer\b/ },
  // The registry, the files and the network of one computer. `nltest` tells its own site.
  {
    where: 'computer',
    asks: /^(?:nltest|whoami|netdom|net|ipconfig)\b|\b(?:Test-Path|Get-Item(?:Property(?:Value)?)?|Get-ChildItem|Get-Content|Select-String|Get-Command|Get-CimInstance|Get-Service|Get-WindowsFeature|Get-DnsClient\w*|Resolve-DnsName|Test-\w+)\b/,
  },
  // Exchange has cmdlets on Active Directory of its own.
  { where: 'directory', asks: /\bGet-AD(?!ServerSettings\b|Site(?:Link)?\b|Permission\b)\w+/ },
];

export const placeOfCommand = (command: string): PlaceToRun =>
  PLACE_OF.find(({ asks }) => asks.test(command))?.where ?? 'shell';

/** Without it the shell cuts lists after a few names. */
const WHOLE_LISTS = '$FormatEnumerationLimit = -1';
const PRINTS_LISTS: ReadonlySet<PlaceToRun> = new Set(['shell', 'directory']);
/** Names in a loop; of more servers the shell is asked for all. */
const LONGEST_LOOP = 20;

/** A command and the server whose result asks for it. */
interface Asked {
  readonly command: string;
  readonly server: string | null;
}

/**
 * The commands that collect all missing data, each once, by where they run. Those that differ in the server only become
 * a loop.
 * @param server that the scenario names: stands for `<server>` in results of the organization
 */
export function commandsToCollect(
  results: readonly WordedResult[],
  server: string | null,
): readonly CommandsToRun[] {
  const asked = results.flatMap((result) =>
    result.missing.flatMap(({ command }) => {
      if (command === undefined) return [];
      const of = result.server ?? server;
      return [{ command: of === null ? command : withServer(command, of), server: of }];
    }),
  );
  const places = groupBy(eachServerOnce(asked), placeOfCommand);
  return PLACES.flatMap((where) => {
    const commands = places.get(where);
    if (commands === undefined) return [];
    const listed = PRINTS_LISTS.has(where) && commands.some((command) => command.includes('| Format-List'));
    return [{ where, commands: listed ? [WHOLE_LISTS, ...commands] : commands }];
  });
}

/** `Get-Queue -Server '<server>'` with the name in place of the placeholder. */
const withServer = (command: string, server: string): string =>
  command.replaceAll("'<server>'", () => quote(server));

/** Puts commands that differ in the server only together, where the first of them stood. */
function eachServerOnce(asked: readonly Asked[]): readonly string[] {
  const patterns = groupBy(asked, ({ command, server }) =>
    server === null ? command : patternOf(command, server).text,
  );
  return [...patterns].flatMap(([pattern, own]) => {
    const commands = [...new Set(own.map(({ command }) => command))];
    return commands.length === 1 ? commands : together(pattern, own);
  });
}

/** Stands for a name of a server in a pattern: no command holds it. */
const NAME = '\u0000';

interface Pattern {
  /** The command with marks for the server's names. */
  readonly text: string;
  /** Names as the command spells them: the short name, or the FQDN. */
  readonly names: readonly string[];
}

/** Takes the names of a server out of a command. */
function patternOf(command: string, server: string): Pattern {
  const names: string[] = [];
  if (!command.toLowerCase().includes(server.toLowerCase())) return { text: command, names };
  const escaped = server.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const text = command.replace(
    new RegExp(`(?<![\\w.-])${escaped}(?:\\.[\\w.-]+)?(?![\\w-])`, 'gi'),
    (name) => {
      names.push(name);
      return NAME;
    },
  );
  return { text, names };
}

/** One line for a command that is asked of several servers: a loop, or the command with a placeholder. */
function together(pattern: string, asked: readonly Asked[]): readonly string[] {
  const names = [
    ...new Set(asked.flatMap(({ command, server }) => patternOf(command, server ?? '').names.slice(0, 1))),
  ];
  const quoted = `'${NAME}'`;
  // A name inside of a longer text would need quotes that a loop can't know; `$_` in the command means something else.
  const loops = pattern.split(NAME).length === 2 && pattern.includes(quoted) && !/\$_|;/.test(pattern);
  if (!loops) return [pattern.replaceAll(NAME, '<server>')];
  const body = pattern.replace(quoted, () => '$_');
  if (names.length <= LONGEST_LOOP) return [`${names.map(quote).join(',')} | ForEach-Object { ${body} }`];
  const property = names.some((name) => name.includes('.')) ? 'Fqdn' : 'Name';
  return [`Get-ExchangeServer | ForEach-Object { ${body.replace('$_', () => `$_.${property}`)} }`];
}

/** What several checks lack and no command collects, each once: a choice to make in the scenario, most of all. */
export function sharedNeeds(results: readonly WordedResult[]): readonly string[] {
  const needs = results.flatMap(({ id, missing }) =>
    missing.flatMap(({ what, command }) => (command === undefined ? [{ id, what }] : [])),
  );
  return [...groupBy(needs, ({ what }) => what)].flatMap(([what, own]) =>
    new Set(own.map(({ id }) => id)).size > 1 ? [what] : [],
  );
}
