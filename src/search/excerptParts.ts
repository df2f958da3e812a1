/** A piece of an excerpt; `marked` where it matched the query. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };

/**
 * Takes Pagefind's excerpt apart: text with `<mark>` around matches and `<`, `>` as entities.
 * Everything else in it is text, whatever it looks like: the caller sets it as text, never as HTML.
 */
export function excerptParts(excerpt: string): readonly ExcerptPart[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const inside = /^<mark>(.*)<\/mark>$/s.exec(piece)?.[1];
      const text = (inside ?? piece).replace(/&(?:lt|gt|amp|quot);/g, (entity) => ENTITIES[entity] ?? entity);
      return { text, marked: inside !== undefined };
    });
}
