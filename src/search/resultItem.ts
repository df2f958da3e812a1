import type { Severity } from '../catalog/schema.ts';
import { humps } from '../components/humps.ts';
import { SEVERITY_SHAPES } from '../components/severityShapes.ts';
import type { ShownResult } from './resultsView.ts';
import type { SearchWords } from './words.ts';

const MOST_CHARACTERS_OF_MATCH = 90;
const SVG = 'http://www.w3.org/2000/svg';

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

/** Severity as a word and a shape, as SeverityMark.astro draws it. */
function severityMark(severity: Severity, words: SearchWords): HTMLElement {
  const shape = document.createElementNS(SVG, 'svg');
  shape.setAttribute('viewBox', '0 0 16 16');
  shape.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SEVERITY_SHAPES[severity]);
  shape.append(path);
  return element('span', `severity ${severity}`, shape, ' ', words.severity[severity]);
}

/** Why it matched, in short words, and what in the query did. */
function reason({ why, matched }: ShownResult, words: SearchWords): HTMLElement {
  const node = element('span', 'why', words.why[why]);
  if (matched) {
    const text = element('q', '', shorten(matched));
    text.translate = false;
    node.append(' ', text);
  }
  return node;
}

/** One `<li>`: ID and title as a link; severity and why it matched; the text around the match. */
export function resultItem(result: ShownResult, words: SearchWords): HTMLLIElement {
  const link = element('a', '');
  link.href = result.href;
  if (result.id) link.append(idElement(result.id), ' ');
  link.append(element('span', 'title', result.title));

  const facts = element('p', 'facts');
  if (result.severity) facts.append(severityMark(result.severity, words), ' ');
  facts.append(reason(result, words));
  if (!result.published) facts.append(' ', element('span', 'no-article', words.noArticle));

  const item = element('li', '', link, facts);
  if (result.excerpt.length > 0) {
    const parts = result.excerpt.map(({ text, marked }) => (marked ? element('mark', '', text) : text));
    item.append(element('p', 'excerpt', '… ', ...parts, ' …'));
  }
  return item;
}
