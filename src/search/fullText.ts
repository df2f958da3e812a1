import { BASE_PATH } from './basePath.ts';
import { coverage, mostVoted, queryWords } from './relevance.ts';

/** What the index knows of one page; downloaded only for results that are shown. */
export interface TextResult {
  readonly url: string;
  /** Text around the matches, with `<mark>`: see `excerptParts`. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** The hits of one query, best first, downloaded a few at a time. */
export interface TextHits {
  /** Hits not downloaded yet. */
  readonly waiting: number;
  /** The next results; less than asked for where hits turned out to have too little of the query. */
  next(): Promise<readonly TextResult[]>;
}

interface Fragment extends TextResult {
  /** The whole text of the page. */
  readonly raw_content: string;
}

interface PagefindHit {
  readonly id: string;
  readonly score: number;
  data(): Promise<Fragment>;
}

/** The part of Pagefind's script that is used here. */
interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly PagefindHit[] }>;
}

const EXCERPT_WORDS = 24;
const AT_ONCE = 12;
/** A page has to have so much of the query's letters. */
const LEAST_COVERAGE = 0.6;
/** Fewer words than this are looked for together or not at all. */
const FEWEST_WORDS_TO_VOTE = 3;
const MOST_WORDS_TO_VOTE = 12;

let loading: Promise<Pagefind> | undefined;

/** A function, because the bundler rewrites an address that it can see into a broken preload. */
const pagefindAddress = (): string => `${BASE_PATH}/pagefind/pagefind.js`;

async function importPagefind(): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ pagefindAddress())) as Pagefind;
  await pagefind.options({ excerptLength: EXCERPT_WORDS });
  return pagefind;
}

/** Loads Pagefind with the first search: about 100 KB that readers who found their ID don't need. */
function pagefind(): Promise<Pagefind> {
  loading ??= importPagefind().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** `ERR_CONNECTION_REFUSED` is a name: its words elsewhere are another thing. '' for what is no name of that kind. */
const nameOf = (query: string): string => /^\S+_\S+$/.exec(query.trim())?.[0].toLowerCase() ?? '';

class Hits implements TextHits {
  readonly #hits: readonly PagefindHit[];
  readonly #words: readonly string[];
  readonly #name: string;
  #taken = 0;
  #exhausted = false;

  constructor(hits: readonly PagefindHit[], query: string) {
    this.#hits = hits;
    this.#words = queryWords(query);
    this.#name = nameOf(query);
  }

  get waiting(): number {
    return this.#exhausted ? 0 : this.#hits.length - this.#taken;
  }

  async next(): Promise<readonly TextResult[]> {
    const batch = this.#hits.slice(this.#taken, this.#taken + AT_ONCE);
    this.#taken += batch.length;
    const fragments = await Promise.all(batch.map((hit) => hit.data()));
    const relevant = fragments.filter(
      ({ raw_content }) =>
        raw_content.toLowerCase().includes(this.#name) &&
        coverage(this.#words, raw_content.split(/\s+/)) >= LEAST_COVERAGE,
    );
    // They come best first: where none of a batch is good enough, none behind it is.
    this.#exhausted = relevant.length === 0;
    return relevant;
  }
}

/** Asks for each of the longest words alone and lets them vote. */
async function vote(words: readonly string[]): Promise<readonly PagefindHit[]> {
  const { search } = await pagefind();
  const longest = [...words].sort((a, b) => b.length - a.length).slice(0, MOST_WORDS_TO_VOTE);
  const hits = new Map<string, PagefindHit>();
  const scoresByWord = new Map<string, ReadonlyMap<string, number>>();
  for (const word of longest) {
    const { results } = await search(word);
    // The hit of the longest word is kept: its excerpt says most.
    for (const hit of results) if (!hits.has(hit.id)) hits.set(hit.id, hit);
    scoresByWord.set(word, new Map(results.map(({ id, score }) => [id, score])));
  }
  return mostVoted(scoresByWord, AT_ONCE).flatMap((id) => hits.get(id) ?? []);
}

/**
 * Searches the articles in the language of the page: all words of the query, or, where no article has them all and
 * `lenient` is set, most of them.
 */
export async function searchFullText(
  query: string,
  lenient: boolean,
): Promise<{ hits: TextHits; first: readonly TextResult[] }> {
  const words = queryWords(query);
  const { results } = await (await pagefind()).search(query);
  const hits = new Hits(results, query);
  const first = await hits.next();
  if (first.length > 0 || !lenient || words.length < FEWEST_WORDS_TO_VOTE) return { hits, first };
  const voted = new Hits(await vote(words), query);
  return { hits: voted, first: await voted.next() };
}
