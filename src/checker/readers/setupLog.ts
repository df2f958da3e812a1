import { isBlank, numbersFrom } from '../lines.ts';
import { lineStep, type Step } from '../progress.ts';
import { lineAt, type Lines } from '../textLines.ts';
import type { Diagnostic, Place, ReadBlock, Scenario, SetupRun } from '../types.ts';
import { endOfStamp, isLogMessage } from './formatTests.ts';
import type { LogMessage } from './logMessage.ts';
import { ruleBook, type RuleBook } from './loggedRules.ts';
import {
  better,
  doingOf,
  SERVER_SETTINGS,
  serverOf,
  shortName,
  withoutRank,
  type Ranked,
} from './setupHeader.ts';

export { nameRecommendations } from './recommendations.ts';

/** What detection knows of a block beside its lines. */
export interface LogContext {
  /** Line number of each line, where the lines don't simply follow each other. */
  readonly numbers?: readonly number[];
  /** Lines of the source as they were pasted, from line 1, for the text of places. */
  readonly pasted?: Lines;
  readonly step?: Step;
}

/** Fewer lines than these, and no rule: Setup was started and left, and the run before it is the one that counts. */
const LAUNCHER_ONLY = 30;

/**
 * Reads ExchangeSetup.log (FORMATS 7.1): every run of Setup with what its rule engine read, evaluated and printed.
 * Runs are in the order of the file, except that the run that counts is the last one of the result: the last run with
 * at least 30 lines or with a rule. The number of records is the number of named rules of all runs.
 */
export function readSetupLog(
  source: string,
  lines: readonly string[],
  firstLine: number,
  context: LogContext = {},
): ReadBlock {
  const numbers = context.numbers ?? numbersFrom(firstLine, lines.length);
  const { pasted } = context;
  const placeOf = (i: number): Place => {
    const line = numbers[i] ?? firstLine;
    // A line that held many messages isn't shown whole.
    const shared = numbers[i - 1] === line || numbers[i + 1] === line;
    return {
      source,
      line,
      text: (shared || pasted === undefined ? (lines[i] ?? '') : lineAt(pasted, line - 1)).trim(),
    };
  };

  const drafts: RunDraft[] = [];
  let stars: number | null = null;
  for (const message of messagesOf(lines, placeOf, context.step)) {
    const header =
      message.text.startsWith('Starting') && /^Starting Microsoft Exchange\b.*\bSetup\b/.test(message.text);
    if (message.text.startsWith('*') && /^\*+$/.test(message.text)) {
      stars = message.at.line;
      continue;
    }
    const current = drafts.at(-1);
    if (header || current === undefined) {
      // The row of stars above the header belongs to the new run.
      if (current !== undefined) current.toLine = (stars ?? message.at.line) - 1;
      drafts.push(runDraft(source, message.at.line, header));
    }
    drafts.at(-1)?.read(message);
    stars = null;
  }
  const last = drafts.at(-1);
  if (last !== undefined) last.toLine = numbers.at(-1) ?? firstLine;

  const inOrder = drafts.map((draft) => draft.finish());
  const runs = countingRunLast(inOrder);
  const diagnostics: Diagnostic[] = [];
  if (!drafts.some((draft) => draft.header)) {
    diagnostics.push({ line: numbers[0] ?? firstLine, code: 'log-without-run', args: {} });
  }
  const counting = runs.at(-1);
  if (runs.length > 1 && counting !== undefined) {
    diagnostics.push({
      line: counting.fromLine,
      code: 'log-several-runs',
      args: { runs: runs.length, line: counting.fromLine },
    });
  }
  const block = {
    format: 'setup-log',
    fromLine: numbers[0] ?? firstLine,
    toLine: numbers.at(-1) ?? firstLine,
    records: runs.reduce((sum, run) => sum + run.rules.filter((rule) => rule.id !== null).length, 0),
  } as const;
  return { blocks: [block], records: [], runs, diagnostics };
}

function countingRunLast(runs: readonly SetupRun[]): readonly SetupRun[] {
  const counts = (run: SetupRun): boolean =>
    run.toLine - run.fromLine + 1 >= LAUNCHER_ONLY || run.rules.length > 0;
  const counting = runs.findLast(counts);
  return counting === undefined ? runs : [...runs.filter((run) => run !== counting), counting];
}

/** Messages in the order of the log; lines without a stamp continue the message above, up to 79 % of a log does. */
function* messagesOf(
  lines: readonly string[],
  placeOf: (i: number) => Place,
  step: Step | undefined,
): Generator<LogMessage> {
  const look = lineStep(step, lines.length);
  let message: Message | null = null;
  for (let i = 0; i < lines.length; i++) {
    look(i);
    const text = messageText(lines[i] ?? '', i);
    if (text === null) continue;
    if (message !== null) {
      message.end = i;
      yield message;
    }
    message = new Message(text.trimEnd(), lines, i, placeOf);
  }
  if (message !== null) yield message;
}

/** Most messages are no rule's: their place and their further lines are made only for who asks. */
class Message implements LogMessage {
  readonly text: string;
  readonly #lines: readonly string[];
  readonly #start: number;
  readonly #placeOf: (i: number) => Place;
  #place: Place | null = null;
  /** Index of the next message. */
  end: number;

  constructor(text: string, lines: readonly string[], start: number, placeOf: (i: number) => Place) {
    this.text = text;
    this.#lines = lines;
    this.#start = start;
    this.#placeOf = placeOf;
    this.end = lines.length;
  }

  get at(): Place {
    return (this.#place ??= this.#placeOf(this.#start));
  }

  full(): string {
    return [this.text, ...this.#lines.slice(this.#start + 1, this.end)].join('\n').trimEnd();
  }
}

/** The text after the stamp; of an unstamped line, only what is surely a message. A log may be cut within its first stamp. */
function messageText(line: string, index: number): string | null {
  const stamp = endOfStamp(line);
  if (stamp > 0) return line.slice(stamp);
  if (isBlank(line)) return null;
  if (isLogMessage(line)) return line.trimStart();
  if (index > 0) return null;
  return /^[^[]{0,30}\] (?:\[\d+\] )?(.*)$/.exec(line)?.[1] ?? null;
}

interface RunDraft {
  readonly header: boolean;
  toLine: number;
  readonly read: (message: LogMessage) => void;
  readonly finish: () => SetupRun;
}

function runDraft(source: string, fromLine: number, header: boolean): RunDraft {
  const book: RuleBook = ruleBook();
  let setupVersion: SetupRun['setupVersion'] = null;
  let server: Ranked<string> | null = null;
  let doing: Ranked<Scenario['do']> | null = null;
  let ended = false;

  const draft: RunDraft = {
    header,
    toLine: fromLine,
    read(message) {
      const { text } = message;
      if (book.read(message)) return;
      const version = /^Setup version: ([\d.]*\d)/.exec(text)?.[1];
      if (version !== undefined) setupVersion ??= { value: version, at: message.at };
      else if (text.startsWith('End of Setup')) ended = true;
      server = better(server, serverOf(text), message);
      doing = better(doing, doingOf(text), message);
    },
    finish() {
      const { rules, settings } = book.finish();
      for (const setting of settings) {
        const rank = SERVER_SETTINGS.indexOf(setting.name);
        if (rank !== -1 && setting.value !== null && setting.value !== '') {
          server = better(server, { rank: rank + 1, value: shortName(setting.value) }, setting);
        }
      }
      return {
        source,
        from: 'setup-log',
        fromLine,
        // The next run may begin on the same line, when line ends were escaped.
        toLine: Math.max(fromLine, draft.toLine),
        setupVersion,
        server: withoutRank(server),
        doing: withoutRank(doing),
        rules,
        settings,
        ended,
      };
    },
  };
  return draft;
}
