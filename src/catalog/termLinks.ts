import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { slugOf, type Term } from './glossary.ts';
import { termFinder } from './language/termPlaces.ts';
import { LANGUAGES, type Language } from './schema.ts';

type Plugins = NonNullable<SatteriProcessorOptions['hastPlugins']>;

/** A piece of text, with the anchor of its definition where it is to be a link. */
export interface Piece {
  readonly text: string;
  readonly slug?: string;
}

/** No links within these: code stays code, a link leads to one place. */
const CLOSED = /^(?:a|code|pre|h[1-6])$/;

/**
 * Splits the texts of one article, in their order, where a term is named for the first time.
 * @returns for each text its pieces; one piece where nothing is to be linked
 */
export function termSplitter(
  terms: readonly Term[],
  language: Language,
): () => (text: string) => readonly Piece[] {
  const find = termFinder(terms, language);
  return () => {
    const linked = new Set<Term>();
    return (text) => {
      const pieces: Piece[] = [];
      let done = 0;
      for (const { start, end, term } of find(text)) {
        if (term.link === false || linked.has(term)) continue;
        // Two links side by side would look like one: the second term waits for its next place.
        if (done > 0 && text.slice(done, start).trim() === '') continue;
        linked.add(term);
        if (start > done) pieces.push({ text: text.slice(done, start) });
        pieces.push({ text: text.slice(start, end), slug: slugOf(term) });
        done = end;
      }
      if (done < text.length) pieces.push({ text: text.slice(done) });
      return pieces;
    };
  };
}

/** Language of `content/<ID>/<lng>.mdx`; null of any other file. */
const languageOf = (path: string | undefined): Language | null => {
  const name = /\/content\/[^/]+\/(\w+)\.mdx$/.exec(path ?? '')?.[1];
  return LANGUAGES.find((language) => language === name) ?? null;
};

/**
 * Plugins of the Markdown processor that make the first naming of each term in an article a `<Term slug="…">`
 * (components/Term.astro). The sources stay as they are.
 */
export function termLinks(terms: readonly Term[]): Plugins {
  const splitters = new Map(LANGUAGES.map((language) => [language, termSplitter(terms, language)]));
  return [
    ({ fileURL }) => {
      const language = languageOf(fileURL?.pathname);
      const split = language && splitters.get(language)?.();
      if (!split) return null;
      return {
        name: 'term-links',
        text(node, context) {
          let parent: ReturnType<typeof context.parent> = context.parent(node);
          while (parent) {
            if (parent.type === 'element' && CLOSED.test(parent.tagName)) return;
            parent = context.parent(parent);
          }
          const pieces = split(node.value);
          if (!pieces.some(({ slug }) => slug !== undefined)) return;
          context.replaceNode(
            node,
            pieces.map(({ text, slug }) =>
              slug === undefined
                ? { type: 'text', value: text }
                : {
                    type: 'mdxJsxTextElement',
                    name: 'Term',
                    attributes: [{ type: 'mdxJsxAttribute', name: 'slug', value: slug }],
                    children: [{ type: 'text', value: text }],
                  },
            ),
          );
        },
      };
    },
  ];
}
