import type { ArticleSource } from './articles.ts';
import type { CatalogFault } from './catalogError.ts';
import type { Facts } from './schema.ts';
import { SECTIONS, sectionsOf } from './sections.ts';

/** Components that article bodies may use; everything else is Markdown. */
const COMPONENTS = new Set([...SECTIONS, 'Command', 'Caution', 'ErrorId']);

/** The parts of a body that must be the same in every language, in their order. */
interface Skeleton {
  readonly components: readonly string[];
  readonly code: readonly string[];
  readonly listItems: number;
}

const withoutCode = (body: string): string => body.replace(/`[^`]*`/g, '``');

function skeletonOf(body: string): Skeleton {
  const components = [...withoutCode(body).matchAll(/<\/?[A-Z]\w*[^>]*>/g)].map(([tag]) =>
    tag.replace(/\s+/g, ' '),
  );
  const code = [...new Set([...body.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text))].sort();
  const listItems = body.split('\n').filter((line) => /^\s*(\d+\.|-) /.test(line)).length;
  return { components, code, listItems };
}

/** What one article body breaks of the rules for bodies. */
export function bodyFaults(facts: Facts, article: ArticleSource): CatalogFault[] {
  const file = `content/${article.id}/${article.language}.mdx`;
  const fault = (key: string, expected: string, found: string): CatalogFault => ({
    file,
    key,
    expected,
    found,
  });
  const { body } = article;
  const sections = [...sectionsOf(body).keys()];
  const texts = new Set(Object.values(facts.commands).map(({ text }) => text));
  return [
    ...(sections.join() === SECTIONS.join()
      ? []
      : [fault('sections', SECTIONS.join(', '), sections.join(', ') || 'none')]),
    ...[...withoutCode(body).matchAll(/<([A-Z]\w*)/g)]
      .filter(([, name = '']) => !COMPONENTS.has(name))
      .map(([, name = '']) => fault('body', `one of ${[...COMPONENTS].join(', ')}`, `<${name}>`)),
    ...[...body.matchAll(/<Command name="([^"]*)"/g)]
      .filter(([, name = '']) => !(name in facts.commands))
      .map(([, name = '']) => fault('Command', 'a command named in facts.yaml', name)),
    ...(/^\s*(```|~~~)/m.test(body) ? [fault('body', 'commands by name', 'a code fence')] : []),
    ...[...body.matchAll(/`([A-Z][a-z]+-[A-Z]\w+ [^`]*)`/g)]
      .filter(([, text = '']) => !texts.has(text))
      .map(([, text = '']) => fault('body', 'a command that facts.yaml has', text)),
  ];
}

const missingFrom = (wanted: readonly string[], found: readonly string[]): string[] =>
  wanted.filter((item) => !found.includes(item));

/** Where a translation's structure differs from the English article's. */
export function skeletonFaults(english: ArticleSource, translation: ArticleSource): CatalogFault[] {
  const file = `content/${translation.id}/${translation.language}.mdx`;
  const wanted = skeletonOf(english.body);
  const found = skeletonOf(translation.body);
  const at = wanted.components.findIndex((tag, i) => tag !== found.components[i]);
  const code = [...missingFrom(wanted.code, found.code), ...missingFrom(found.code, wanted.code)];
  return [
    ...(at >= 0 || wanted.components.length !== found.components.length
      ? [
          {
            file,
            key: 'components',
            expected: wanted.components[at] ?? 'no further component',
            found: found.components[at < 0 ? wanted.components.length : at] ?? 'nothing',
          },
        ]
      : []),
    ...(wanted.listItems === found.listItems
      ? []
      : [{ file, key: 'list items', expected: String(wanted.listItems), found: String(found.listItems) }]),
    ...(code.length === 0
      ? []
      : [{ file, key: 'inline code', expected: 'the same in all languages', found: code.join(', ') }]),
  ];
}
