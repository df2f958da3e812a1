import { fold } from './fold.ts';
import type { SearchIndex } from './searchIndex.ts';
import type { Match } from './reasons.ts';

/** A message as a template: what has to stand in a paste, word by word and pair by pair. */
interface Template {
  readonly id: string;
  /** Features (words, and pairs of neighbours) with their weights. */
  readonly features: ReadonlyMap<string, number>;
  readonly total: number;
  readonly length: number;
}

interface Templates {
  readonly all: readonly Template[];
  readonly byFeature: ReadonlyMap<string, readonly Template[]>;
  readonly weightOf: (feature: string) => number;
}

/** Of a template, so much has to be there; of a piece of one, so much of the piece has to be from it. */
const LEAST_OF_TEMPLATE = 0.62;
const LEAST_OF_QUERY = 0.7;
const WEIGHT_OF_NAME = 0.12;
/** Of a piece, so many different words have to be from the template. */
const FEWEST_WORDS_OF_PIECE = 5;
/** Fewer words are a question, not a message. */
const FEWEST_WORDS = 5;
/** Names stand between the words of a message, and lines wrap. */
const STRETCH = 1.6;
const MOST_WORDS = 60_000;
/** Of matches of several templates, those that fit nearly as well as the best are kept. */
const NEAR_BEST = 0.8;
const PLACEHOLDER = /<[^<>]{1,40}>|\{\d\}|%\d/g;

/** Words of a message; its placeholders become gaps, which make no pairs. */
const messageWords = (text: string): readonly string[] =>
  fold(text)
    .replace(/'(?=[a-z])(?<=[a-z]')/g, '')
    .match(/[\p{L}\p{N}]+|\u0000/gu) ?? [];

const pair = (a: string, b: string): string => `${a} ${b}`;

function* featuresOf(words: readonly string[]): Generator<[feature: string, at: number]> {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word === '\0') continue;
    yield [word, i];
    const next = words[i + 1];
    if (next !== undefined && next !== '\0') yield [pair(word, next), i];
  }
}

function build({ entries }: SearchIndex): Templates {
  const written = entries.flatMap(({ id, message }) =>
    message ? [{ id, words: messageWords(message.replace(PLACEHOLDER, ' \0 ')) }] : [],
  );
  const frequency = new Map<string, number>();
  for (const { words } of written) {
    for (const feature of new Set([...featuresOf(words)].map(([each]) => each))) {
      frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
    }
  }
  const weightOf = (feature: string): number =>
    Math.log(1 + written.length / (frequency.get(feature) ?? 1)) / (feature.includes(' ') ? 1 : 2);
  const byFeature = new Map<string, Template[]>();
  const all = written.map(({ id, words }) => {
    const features = new Map([...featuresOf(words)].map(([feature]) => [feature, weightOf(feature)]));
    const total = [...features.values()].reduce((sum, weight) => sum + weight, 0);
    const template = { id, features, total, length: words.length };
    for (const feature of features.keys()) {
      byFeature.set(feature, [...(byFeature.get(feature) ?? []), template]);
    }
    return template;
  });
  return { all, byFeature, weightOf };
}

const built = new WeakMap<SearchIndex, Templates>();

function templatesOf(index: SearchIndex): Templates {
  let templates = built.get(index);
  if (!templates) built.set(index, (templates = build(index)));
  return templates;
}

interface Hit {
  readonly feature: string;
  readonly at: number;
}

/** The part of the paste, no longer than the message with names in it, that has most of the template. */
function bestWindow(
  template: Template,
  hits: readonly Hit[],
): { weight: number; start: number; end: number } {
  const width = template.length * STRETCH + 4;
  const counts = new Map<string, number>();
  let weight = 0;
  let first = 0;
  let best = { weight: 0, start: 0, end: 0 };
  for (const hit of hits) {
    const before = counts.get(hit.feature) ?? 0;
    if (before === 0) weight += template.features.get(hit.feature) ?? 0;
    counts.set(hit.feature, before + 1);
    for (;;) {
      const oldest = hits[first];
      if (!oldest || hit.at - oldest.at <= width) break;
      const count = counts.get(oldest.feature) ?? 0;
      if (count === 1) weight -= template.features.get(oldest.feature) ?? 0;
      counts.set(oldest.feature, count - 1);
      first += 1;
    }
    if (weight > best.weight) best = { weight, start: hits[first]?.at ?? 0, end: hit.at };
  }
  return best;
}

/**
 * Messages of Setup in a paste, whatever names stand in them: whole, or a piece that is the whole query.
 * @returns best first; several checks may print the same message. A piece has a score: it may be chance
 */
export function messageMatches(text: string, index: SearchIndex): readonly Match[] {
  const words = messageWords(text).slice(0, MOST_WORDS);
  if (words.length < FEWEST_WORDS) return [];
  const { byFeature, weightOf } = templatesOf(index);
  const hits = new Map<Template, Hit[]>();
  let queryWeight = 0;
  for (const [feature, at] of featuresOf(words)) {
    const having = byFeature.get(feature) ?? [];
    // Words that no message has are names, as a rule. Pairs of words of messages that no message has are other text.
    const isName = having.length === 0 && feature.split(' ').some((word) => !byFeature.has(word));
    queryWeight += weightOf(feature) * (isName ? WEIGHT_OF_NAME : 1);
    for (const template of having) {
      const list = hits.get(template);
      if (list) list.push({ feature, at });
      else hits.set(template, [{ feature, at }]);
    }
  }
  const found = [...hits].flatMap(([template, list]) => {
    const { weight } = bestWindow(template, list);
    const had = new Set(list.map(({ feature }) => feature).filter((feature) => !feature.includes(' ')));
    const ofTemplate = weight / template.total;
    const ofQuery = weight / queryWeight;
    const isWhole = ofTemplate >= LEAST_OF_TEMPLATE;
    const isPiece = ofQuery >= LEAST_OF_QUERY && had.size >= FEWEST_WORDS_OF_PIECE;
    return isWhole || isPiece
      ? [{ id: template.id, isWhole, ofTemplate, fit: Math.min(1, Math.max(ofTemplate, ofQuery)) }]
      : [];
  });
  const best = Math.max(...found.map(({ fit }) => fit));
  return found
    .filter(({ fit }) => fit >= NEAR_BEST * best)
    .sort((a, b) => b.fit - a.fit || b.ofTemplate - a.ofTemplate)
    .map(({ id, isWhole, fit }) => ({ id, why: 'message', matched: '', ...(isWhole ? {} : { score: fit }) }));
}
