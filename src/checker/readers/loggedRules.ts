import type { LoggedRule, LoggedSetting, Place } from '../types.ts';
import type { LogMessage } from './logMessage.ts';

/** Gathers what one run of Setup says of its rules and settings. */
export interface RuleBook {
  /** True when the message was one of the rule engine's. */
  readonly read: (message: LogMessage) => boolean;
  readonly finish: () => {
    readonly rules: readonly LoggedRule[];
    readonly settings: readonly LoggedSetting[];
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type RuleDraft = Mutable<LoggedRule> & {
  /** Number of the analysis that spoke of the rule last. */
  analysis: number;
};
type Printed = NonNullable<LoggedRule['printed']>;

/** A log without the engine's output has none of these; with it, every message of the engine begins with one. */
const ENGINE =
  /^(?:Started|Evaluated|Finished|Failed)\s+\[(?:Rule|Setting|Analysis):|^\[(?:REQUIRED|RECOMM?ENDED)\]|^Help URL:/;

/** The rule's ID in the dead help link of TechNet, or in the page of today's documentation. */
export const HELP_KEY = /ms[.-]exch[.-]setupreadiness[.-](\w+)/i;

/**
 * Three facts of a rule stay apart (FORMATS 7.1): what the engine evaluated (`"True"` = the rule fired), that Setup says
 * it failed, and what Setup printed. A wizard's Retry runs the analysis again within the same run: a rule that is
 * evaluated again forgets what was said of it before.
 */
export function ruleBook(): RuleBook {
  const rules = new Map<string, RuleDraft>();
  /** Further verdicts of a rule that failed for several objects. */
  const more: LoggedRule[] = [];
  let settings: LoggedSetting[] = [];
  /** `[REQUIRED]` lines whose Help URL hasn't come yet, oldest first: output of parallel threads interleaves. */
  let required: { message: string; at: Place }[] = [];
  let recommended: Printed[] = [];
  let analysis = 0;
  /** Rules by the text with which they failed; several may have the same. */
  const failedWith = new Map<string, RuleDraft[]>();

  const ruleOf = (id: string): RuleDraft => {
    const key = id.toLowerCase();
    let rule = rules.get(key);
    if (rule === undefined) {
      rule = { id, ruleType: null, evaluated: null, failed: null, printed: null, analysis };
      rules.set(key, rule);
    }
    return rule;
  };

  const ruleOfThisAnalysis = (id: string): RuleDraft => {
    const rule = ruleOf(id);
    if (rule.analysis !== analysis) {
      Object.assign(rule, { evaluated: null, failed: null, printed: null, analysis });
      const again = more.filter((other) => other.id?.toLowerCase() !== id.toLowerCase());
      more.splice(0, more.length, ...again);
    }
    return rule;
  };

  const readers: readonly (readonly [RegExp, (match: RegExpExecArray, message: LogMessage) => void])[] = [
    [/^Started\s+\[Analysis:/, () => startAnalysis()],
    [
      /^Started\s+\[Rule:([^\]]+)\](?:.*\[RuleType:(\w+)\])?/,
      ([, id = '', type]) => {
        const rule = ruleOfThisAnalysis(id);
        rule.ruleType = type === 'Error' || type === 'Warning' || type === 'None' ? type : rule.ruleType;
      },
    ],
    [
      /^Evaluated\s+\[(Rule|Setting):([^\]]+)\]\s+\[HasException:(True|False)\]\s+\[Value:/,
      (match, message) => {
        const [head, kind, name = '', exception] = match;
        const value = exception === 'True' ? null : quotedValue(message, head.length);
        if (kind === 'Rule') evaluate(name, exception === 'True' ? 'exception' : verdict(value), message.at);
        else if (exception === 'True' || value !== undefined) {
          settings.push({
            name,
            value: value === '<NULL>' ? null : (value ?? null),
            exception: exception === 'True',
            at: message.at,
          });
        }
      },
    ],
    [
      /^Failed\s+\[Rule:([^\]]+)\]\s+\[Message:/,
      ([head, id = ''], message) => {
        fail(id, message.full().slice(head.length).replace(/\]$/, ''), message.at);
      },
    ],
    [
      /^\[REQUIRED\]\s*/,
      ([head], message) => {
        required.push({ message: message.full().slice(head.length), at: message.at });
      },
    ],
    [
      /^\[RECOMM?ENDED\]\s*/,
      ([head], message) => {
        const text = message.full().slice(head.length);
        if (recommended.some((other) => other.message === text)) return;
        recommended.push({ level: 'recommended', message: text, at: message.at, helpUrl: null });
      },
    ],
    [/^Help URL:/, (_, message) => help(message)],
  ];

  function startAnalysis(): void {
    settle();
    analysis++;
    recommended = [];
    settings = [];
  }

  function evaluate(id: string, value: NonNullable<LoggedRule['evaluated']>['value'], at: Place): void {
    const rule = ruleOfThisAnalysis(id);
    // A rule below a setting with several values is evaluated for each of them: one that fired decides.
    if (rule.evaluated === null || WEIGHT[value] > WEIGHT[rule.evaluated.value])
      rule.evaluated = { value, at };
  }

  function fail(id: string, message: string, at: Place): void {
    const rule = ruleOf(id);
    const text = normalize(message);
    const others = failedWith.get(text);
    if (others === undefined) failedWith.set(text, [rule]);
    else if (!others.includes(rule)) others.push(rule);
    if (rule.failed === null) rule.failed = { message, at };
    else if (rule.failed.message !== message) {
      more.push({
        id: rule.id,
        ruleType: rule.ruleType,
        evaluated: rule.evaluated,
        failed: { message, at },
        printed: null,
      });
    }
  }

  function help(message: LogMessage): void {
    const id = HELP_KEY.exec(message.text)?.[1];
    if (id === undefined) return;
    const rule = ruleOf(id);
    const text = takeRequired(rule);
    // Of a log that begins with the link, the text is lost.
    rule.printed ??= {
      level: 'required',
      message: text?.message ?? rule.failed?.message ?? '',
      at: text?.at ?? message.at,
      helpUrl: message.at,
    };
  }

  /** The `[REQUIRED]` line that a link belongs to: the nearest above it with the rule's own text, or with no other rule's. */
  function takeRequired(rule: RuleDraft): { message: string; at: Place } | undefined {
    const own = rule.failed?.message;
    const index =
      own === undefined
        ? required.findLastIndex(({ message }) => unprintedRuleWith(message) === undefined)
        : required.findLastIndex(({ message }) => isSameText(message, own));
    return index === -1 ? undefined : required.splice(index, 1)[0];
  }

  function unprintedRuleWith(message: string): RuleDraft | undefined {
    return failedWith
      .get(normalize(message))
      ?.find(({ failed, printed }) => failed !== null && printed === null);
  }

  /** Texts whose link is missing, as the log was cut, go to a rule that failed with that text. */
  function settle(): void {
    for (const { message, at } of required) {
      const printed: Printed = { level: 'required', message, at, helpUrl: null };
      const rule = unprintedRuleWith(message);
      if (rule !== undefined) rule.printed = printed;
      else more.push({ id: null, ruleType: null, evaluated: null, failed: null, printed });
    }
    required = [];
  }

  return {
    read(message) {
      if (!ENGINE.test(message.text)) return false;
      for (const [pattern, reader] of readers) {
        const match = pattern.exec(message.text);
        if (match === null) continue;
        reader(match, message);
        break;
      }
      return true;
    },
    finish() {
      settle();
      const named = [...rules.values()].map(({ id, ruleType, evaluated, failed, printed }): LoggedRule => ({
        id,
        ruleType,
        evaluated,
        failed,
        printed,
      }));
      const unnamed = recommended.map((printed): LoggedRule => ({
        id: null,
        ruleType: null,
        evaluated: null,
        failed: null,
        printed,
      }));
      return { rules: [...named, ...more, ...unnamed], settings };
    },
  };
}

const WEIGHT = { false: 0, other: 1, exception: 2, true: 3 } as const;

function verdict(value: string | null | undefined): 'true' | 'false' | 'other' {
  const text = value?.toLowerCase();
  return text === 'true' || text === 'false' ? text : 'other';
}

/**
 * `"v"] [ParentValue:…` -> `v`. Values hold brackets, quotes and line ends, so the text that follows the value ends it.
 * undefined when the log ends within the value.
 */
function quotedValue(message: LogMessage, from: number): string | undefined {
  // Few values go on below.
  return valueIn(message.text, from) ?? valueIn(message.full(), from);
}

function valueIn(text: string, from: number): string | undefined {
  const end = text.lastIndexOf('] [ParentValue:');
  return end >= from ? text.slice(from, end).replace(/^["“”]|["“”]$/g, '') : undefined;
}

function isSameText(a: string, b: string): boolean {
  return a === b || normalize(a) === normalize(b);
}

function normalize(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
