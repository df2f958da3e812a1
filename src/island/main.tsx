import { render } from 'preact';
import type { Language } from '../catalog/schema.ts';
import { LANGUAGE_NAMES } from '../i18n/languages.ts';
import type { CatalogIndex } from '../report/report.ts';
import { pageWords } from '../report/word.ts';
import { Checker } from './Checker.tsx';
import { Engine } from './engine.ts';
import { restore } from './restore.ts';
import { wordsOf } from './words.ts';

/** Not from the catalog's schema: that would bring its validator into the page. */
const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Language[];

/** Mounts the checker in the page of its language; until then, and when it fails, the page's own text stands. */
async function start(root: HTMLElement): Promise<void> {
  const language = LANGUAGES.find((it) => it === document.documentElement.lang) ?? 'en';
  const base = import.meta.env.BASE_URL;
  try {
    const [i18n, response, restored] = await Promise.all([
      pageWords(language),
      fetch(`${base.replace(/\/$/, '')}/check-data/${language}.json`),
      restore(),
    ]);
    if (!response.ok) throw new Error(`check-data: ${response.status}`);
    const catalog = (await response.json()) as CatalogIndex;
    const words = wordsOf(language, i18n.getFixedT(language, 'checker'), base);
    const engine = new Engine({ language, catalog });
    root.replaceChildren();
    render(<Checker {...{ engine, words, i18n, restored }} />, root);
  } catch (error) {
    root.textContent = root.dataset.failed ?? '';
    throw error;
  }
}

const root = document.querySelector<HTMLElement>('#checker');
if (root) await start(root);
