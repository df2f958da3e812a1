import { describe, expect, test } from 'vitest';
import words from '../../../locales/en/rules.json' with { type: 'json' };
import { faultsOfCommand } from '../../../src/catalog/check.ts';
import { LANGUAGES } from '../../../src/catalog/schema.ts';
import type { Message, Outcome, Result } from '../../../src/checker/types.ts';
import { checkerWords, wording } from '../../../src/report/word.ts';
import { NEVER_FAIL, NEVER_OPEN, NEVER_PASS } from './limits.ts';

/** Messages of each rule that the tests of this file made. */
const said = new Map<string, Message[]>();
/** Outcomes that they had. */
const outcomes = new Map<string, Set<Outcome>>();
/** Commands that they told to run. */
const commands = new Map<string, Set<string>>();

/** Notes what a result says. `reportOf` and what is built on it note theirs. */
export function noteSaid({
  id,
  outcome,
  summary,
  fix,
  missing,
  points = [],
}: Omit<Result, 'server' | 'origin'>): void {
  outcomes.set(id, (outcomes.get(id) ?? new Set()).add(outcome));
  const told = commands.get(id) ?? new Set();
  commands.set(id, told);
  for (const { command } of [...fix, ...missing]) if (command !== undefined) told.add(command);
  const messages = said.get(id) ?? [];
  said.set(id, messages);
  const made = [
    summary,
    ...fix.map(({ text }) => text),
    ...missing.map(({ what }) => what),
    ...points.map(({ text }) => text),
  ];
  messages.push(...made, ...made.flatMap(itemsOf));
}

/** Words that stand as items of a list in a message. */
function itemsOf(message: Message): readonly Message[] {
  if (!('key' in message)) return [];
  return Object.values(message.args).flatMap((value) =>
    typeof value === 'object'
      ? value.flatMap((item) => (typeof item === 'string' ? [] : [{ key: item.key, args: item.args ?? {} }]))
      : [],
  );
}

/** Keys of a rule's words, plural forms of a key together. */
function keysOf(texts: object, prefix = ''): readonly string[] {
  // The title of a piece of advice stands beside its words; no message says it.
  const entries: readonly [string, unknown][] = Object.entries(texts).filter(([key]) => key !== 'title');
  return entries.flatMap(([key, value]): readonly string[] =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${prefix}${key}.`)
      : [prefix + key.replace(/_(one|other)$/, '')],
  );
}

/**
 * Stands last in the tests of a rule: together they make every sentence of the rule, in every language there is a text
 * for each sentence, and all of its placeholders are filled.
 * @param except keys that no paste can bring about, each with its reason in a comment
 */
export function everySentenceIsSaid(id: keyof typeof words, except: readonly string[] = []): void {
  describe('words', () => {
    const own = (message: Message): message is Extract<Message, { key: string }> =>
      'key' in message && !/^(?:setup|common)\./.test(message.key);

    test('it fails, passes and leaves open what it can', () => {
      const had = outcomes.get(id) ?? new Set();
      const needed = {
        fails: !(id in NEVER_FAIL),
        passes: !(id in NEVER_PASS),
        leavesOpen: !(id in NEVER_OPEN),
      };
      const does = {
        fails: had.has('fail') || had.has('warn'),
        passes: had.has('pass'),
        // A version of Setup that isn't chosen leaves every rule with versions open.
        leavesOpen: id in NEVER_OPEN ? false : had.has('unknown'),
      };
      expect(does).toEqual(needed);
    });

    test('every command has known cmdlets and parameters only', async () => {
      const faults = [...(commands.get(id) ?? [])].map((command) => faultsOfCommand(id, command, command));
      expect((await Promise.all(faults)).flat()).toEqual([]);
    });

    test('every sentence is said', () => {
      const keys = new Set((said.get(id) ?? []).filter(own).map(({ key }) => key));
      expect([...keys].sort()).toEqual(
        [...new Set(keysOf(words[id]))].filter((key) => !except.includes(key)).sort(),
      );
    });

    test.each(LANGUAGES)('every sentence has its words in %s', async (language) => {
      const say = wording(await checkerWords(language), language);
      const texts = (said.get(id) ?? []).map((message) => ({
        key: 'key' in message ? message.key : '',
        text: say(id, message),
      }));
      expect(texts.filter(({ key, text }) => /[{}]{2}/.test(text) || text.endsWith(key))).toEqual([]);
    });
  });
}
