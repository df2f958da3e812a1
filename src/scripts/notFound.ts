/**
 * The 404 page: speaks the language of the address, goes to the page that differs only by letter case or a slash,
 * and else names the checks whose ID resembles the address.
 */
import type { Language } from '../catalog/schema.ts';
import { asLanguage } from '../i18n/readersLanguage.ts';
import { BASE_PATH } from '../search/basePath.ts';
import type { IdentifierIndex } from '../search/identifierIndex.ts';
import { identify } from '../search/identify.ts';
import { loadIndex } from '../search/loadIndex.ts';
import { idElement } from '../search/resultItem.ts';
import { mergeResults } from '../search/results.ts';
import { idInPath, tidyPath } from '../search/tidyPath.ts';
import { chosenLanguage } from './chosenLanguage.ts';
import { LANGUAGE_KEY } from './storageKeys.ts';

const MOST_GUESSES = 5;

/** The path asked for, below the base path; as it stands where it can't be decoded. */
function askedPath(): string {
  const path = location.pathname.startsWith(`${BASE_PATH}/`)
    ? location.pathname.slice(BASE_PATH.length)
    : location.pathname;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function speak(language: Language): HTMLElement | null {
  document.documentElement.lang = language;
  let shown: HTMLElement | null = null;
  for (const part of document.querySelectorAll<HTMLElement>('[data-not-found]')) {
    part.hidden = part.lang !== language;
    if (!part.hidden) shown = part;
  }
  document.title = shown?.dataset['title'] ?? document.title;
  return shown;
}

function guess(part: HTMLElement, path: string, index: IdentifierIndex): void {
  const matches = identify(idInPath(path), index).slice(0, MOST_GUESSES);
  const items = mergeResults(matches, [], index).map(({ id, title, href }) => {
    const link = document.createElement('a');
    link.href = href;
    link.append(id ? idElement(id) : '', ' ', title);
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
  part.querySelector('[data-guesses] ul')?.replaceChildren(...items);
  part.querySelector<HTMLElement>('[data-guesses]')?.toggleAttribute('hidden', items.length === 0);
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
  link.addEventListener('click', () => {
    try {
      localStorage.setItem(LANGUAGE_KEY, link.hreflang);
    } catch {
      // Storage may be switched off; the link works all the same.
    }
  });
}

const path = askedPath();
const language = asLanguage(path.split('/')[1]) ?? chosenLanguage();
const part = speak(language);
for (const place of document.querySelectorAll('[data-asked]')) place.textContent = path;

const index = await loadIndex(language);
const tidy = tidyPath(path, index);
const target = BASE_PATH + encodeURI(tidy);
// Asked first, or a page that is missing for good would send the reader round in circles.
if (tidy !== path && (await fetch(target, { method: 'HEAD' })).ok) {
  location.replace(target + location.search + location.hash);
} else if (part) {
  guess(part, path, index);
}
