import { humps } from '../components/humps.ts';
import type { Result } from './results.ts';
import type { SearchWords } from './words.ts';

const MOST_CHARACTERS_OF_MATCH = 90;

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  if (className) node.className = className;
  // Strings become text nodes: nothing from a query or an excerpt is ever read as HTML.
  node.append(...children);
  return node;
}

/** An error ID that breaks only at its humps. */
export function idElement(id: string): HTMLElement {
  const code = element('code', '');
  code.translate = false;
  humps(id).forEach((part, i) => code.append(...(i > 0 ? [document.createElement('wbr')] : []), part));
  return code;
}

const shorten = (text: string): string =>
  text.length > MOST_CHARACTERS_OF_MATCH ? `${text.slice(0, MOST_CHARACTERS_OF_MATCH)}…` : text;

/** One `<li>`: ID and title as a link, why it matched, the text around the match. */
export function resultItem(result: Result, words: SearchWords): HTMLLIElement {
  const link = element('a', '');
  link.href = result.href;
  if (result.id) link.append(idElement(result.id), ' ');
  link.append(element('span', 'title', result.title));

  const why = element('p', 'why', words.why[result.why]);
  if (result.matched) {
    const matched = element('code', '', shorten(result.matched));
    matched.translate = false;
    why.append(' ', matched);
  }
  if (!result.published) why.append(' · ', element('b', '', words.noArticle));

  const item = element('li', '', link, why);
  if (result.excerpt.length > 0) {
    const parts = result.excerpt.map(({ text, marked }) => (marked ? element('mark', '', text) : text));
    item.append(element('p', 'excerpt', '… ', ...parts, ' …'));
  }
  return item;
}
