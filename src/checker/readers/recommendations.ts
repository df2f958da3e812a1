import type { LoggedRule, SetupMessages, SetupRun } from '../types.ts';

/** A longer text isn't one of Setup's messages. */
const LONGEST_TEXT = 4000;

type VariableKind = 'quoted' | 'number' | 'placeholder';

interface Variable {
  readonly kind: VariableKind;
  readonly text: string;
}

/** A message of the catalog as a pattern: quoted names, numbers and `<placeholders>` may differ in a log. */
interface Template {
  readonly id: string;
  readonly pattern: RegExp;
  readonly variables: readonly Variable[];
  /** Messages with the same words around their variables. */
  readonly skeleton: string;
}

const VARIABLE = /<[^<>]{1,60}>|(?<![\p{L}\p{N}])'[^']*'(?![\p{L}\p{N}])|\d+(?:\.\d+)*/gu;

const QUOTED = "('[^']*')";

const CAPTURE: Readonly<Record<VariableKind, string>> = {
  quoted: QUOTED,
  number: '(\\d+(?:\\.\\d+)*)',
  placeholder: '(.{1,300}?)',
};

/**
 * Setup prints recommendations without the rule's ID. Names them, in this order:
 * 1. by the catalog's messages of those Warning rules that the run evaluated as True and that have no text yet;
 * 2. by any message of the catalog that says the same up to placeholders;
 * 3. by elimination, when one text and one such rule remain.
 * What stays unnamed keeps `id: null`.
 */
export function nameRecommendations(run: SetupRun, setupMessages: SetupMessages): SetupRun {
  const isUnnamed = (rule: LoggedRule): boolean => rule.id === null && rule.printed !== null;
  if (!run.rules.some(isUnnamed)) return run;
  const unnamed = run.rules.filter(isUnnamed);

  const templates = Object.entries(setupMessages).map(([id, message]) => templateOf(id, message));
  const candidates = new Map(
    run.rules.flatMap((rule) => (isCandidate(rule) ? [[rule.id.toLowerCase(), rule] as const] : [])),
  );
  const seen = new Map(
    run.rules.flatMap((rule) => (rule.id === null ? [] : [[rule.id.toLowerCase(), rule] as const])),
  );
  const names = new Map<LoggedRule, string>();
  const name = (text: LoggedRule, id: string): void => {
    names.set(text, candidates.get(id.toLowerCase())?.id ?? seen.get(id.toLowerCase())?.id ?? id);
    candidates.delete(id.toLowerCase());
  };
  const left = (): readonly LoggedRule[] => unnamed.filter((text) => !names.has(text));
  const isRecommended = (text: LoggedRule): boolean => text.printed?.level === 'recommended';

  for (const text of left().filter(isRecommended)) {
    const ids = matching(text, templates, false).filter((id) => candidates.has(id.toLowerCase()));
    if (ids.length === 1 && ids[0] !== undefined) name(text, ids[0]);
  }
  for (const text of left()) {
    const ids = matching(text, templates, true).filter((id) => canPrint(seen.get(id.toLowerCase())));
    if (ids.length === 1 && ids[0] !== undefined) name(text, ids[0]);
  }
  const [lastText, ...otherTexts] = left().filter(isRecommended);
  const [lastRule, ...otherRules] = candidates.values();
  if (
    lastText !== undefined &&
    lastRule !== undefined &&
    otherTexts.length === 0 &&
    otherRules.length === 0
  ) {
    name(lastText, lastRule.id);
  }
  return { ...run, rules: merge(run.rules, names) };
}

function isCandidate(rule: LoggedRule): rule is LoggedRule & { readonly id: string } {
  return (
    rule.id !== null &&
    rule.ruleType === 'Warning' &&
    rule.evaluated?.value === 'true' &&
    rule.printed === null
  );
}

/** A rule that the log doesn't show may have printed the text; one that was evaluated as False, or printed already, not. */
function canPrint(rule: LoggedRule | undefined): boolean {
  return rule === undefined || (rule.printed === null && rule.evaluated?.value !== 'false');
}

/** Gives each named text to its rule, where the log shows that rule, and the ID to the text where it doesn't. */
function merge(rules: readonly LoggedRule[], names: ReadonlyMap<LoggedRule, string>): readonly LoggedRule[] {
  const printed = new Map([...names].map(([text, id]) => [id, text.printed]));
  const shown = new Set(rules.map((rule) => rule.id));
  return rules.flatMap((rule) => {
    const id = names.get(rule);
    if (id !== undefined) return shown.has(id) ? [] : [{ ...rule, id }];
    const text = rule.id === null || rule.printed !== null ? undefined : printed.get(rule.id);
    return [text === undefined ? rule : { ...rule, printed: text }];
  });
}

function templateOf(id: string, message: string): Template {
  const text = normalize(message);
  const variables: Variable[] = [];
  let pattern = '';
  let skeleton = '';
  let end = 0;
  for (const match of text.matchAll(VARIABLE)) {
    const literal = text.slice(end, match.index);
    const kind = kindOf(match[0]);
    variables.push({ kind, text: squash(match[0]) });
    pattern += escape(squash(literal)) + (match[0].startsWith("'") ? QUOTED : CAPTURE[kind]);
    skeleton += `${squash(literal)}\0${kind}\0`;
    end = match.index + match[0].length;
  }
  const tail = squash(text.slice(end));
  return {
    id,
    variables,
    pattern: new RegExp(`^${pattern}${escape(tail)}$`, 'u'),
    skeleton: skeleton + tail,
  };
}

/** A console wraps in the midst of words, and a paste may put a blank there: blanks don't tell messages apart. */
function squash(text: string): string {
  return text.replaceAll(' ', '');
}

/** `<site name>` and `'<SMTP-Domain>'` stand for anything. */
function kindOf(variable: string): VariableKind {
  if (variable.includes('<')) return 'placeholder';
  return variable.startsWith("'") ? 'quoted' : 'number';
}

function escape(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Blanks, typographic quotes and letter case differ between logs, web pages and the catalog. */
function normalize(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * IDs whose message the text is. NoE15ServerWarning and NoE14ServerWarning differ only in a year, so a variable in which
 * messages with the same words differ must be equal; other variables may differ (the year of the version that is being
 * installed), or, when `exact`, only placeholders and numbers may.
 */
function matching(rule: LoggedRule, templates: readonly Template[], exact: boolean): readonly string[] {
  const text = squash(normalize(rule.printed?.message ?? ''));
  if (text === '' || text.length > LONGEST_TEXT) return [];
  return templates.flatMap((template) => {
    const values = template.pattern.exec(text)?.slice(1);
    if (values === undefined) return [];
    const siblings = templates.filter((other) => other.skeleton === template.skeleton);
    const same = template.variables.every((variable, i) => {
      const decides = siblings.some((other) => other.variables[i]?.text !== variable.text);
      if (values[i] === variable.text || variable.kind === 'placeholder') return true;
      return !decides && !(exact && variable.kind === 'quoted');
    });
    return same ? [template.id] : [];
  });
}
