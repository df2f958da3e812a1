import { Parser } from 'htmlparser2';

const LANGUAGE = /^\/(en|fr|ru)\//;
const SITE = 'http://site.invalid';

interface Link {
  readonly to: string;
  /** What the link says of the language behind it. */
  readonly language: string | undefined;
}

/** A page of the built site: its address (`/fr/RebootPending/`), what can be linked to in it, what it links to. */
export interface Page {
  readonly address: string;
  readonly ids: ReadonlySet<string>;
  readonly links: readonly Link[];
}

export function parsePage(address: string, html: string): Page {
  const ids = new Set<string>();
  const links: Link[] = [];
  const parser = new Parser({
    onopentag(_, { id, href, src, hreflang, lang }) {
      if (id !== undefined) ids.add(id);
      for (const to of [href, src]) if (to !== undefined) links.push({ to, language: hreflang ?? lang });
    },
  });
  parser.end(html);
  return { address, ids, links };
}

/** What is wrong with one link; null for nothing. */
function faultOf(
  pages: ReadonlyMap<string, Page>,
  isFile: (path: string) => boolean,
  { address }: Page,
  { to, language }: Link,
): string | null {
  const url = new URL(to, SITE + address);
  if (url.origin !== SITE) return null;
  const target = pages.get(url.pathname);
  if (target === undefined) return isFile(decodeURI(url.pathname)) ? null : 'no such page';
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor !== '' && !target.ids.has(anchor)) return 'no such anchor';
  const [from, there] = [address, url.pathname].map((path) => LANGUAGE.exec(path)?.[1]);
  const strays = from !== undefined && there !== undefined && from !== there && language !== there;
  return strays ? 'another language, and the link does not say so' : null;
}

/** Links that lead nowhere, to a lost anchor or, unmarked, into another language. */
export const linkFaults = (
  pages: ReadonlyMap<string, Page>,
  isFile: (path: string) => boolean,
): readonly string[] =>
  [...pages.values()].flatMap((page) =>
    page.links.flatMap((link) => {
      const fault = faultOf(pages, isFile, page, link);
      return fault === null ? [] : [`${page.address} -> ${link.to}: ${fault}`];
    }),
  );
