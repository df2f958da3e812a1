import type { TFunction } from 'i18next';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../catalog/schema.ts';

/** Everything that puts words and links into the reader's language; one object, so that components need no other. */
export interface Words {
  readonly language: Language;
  readonly t: TFunction<'checker'>;
  /** Path from the site's root, for example of an article -> address below the base path. */
  readonly href: (path: string) => string;
  /** `a, b, c` */
  readonly list: (items: readonly string[]) => string;
  /** `a, b, c and 97 more`. @param most names that are said */
  readonly names: (items: readonly string[], most: number) => string;
  /** `12.3 kB` */
  readonly size: (bytes: number) => string;
  /** The name of a source as the reader knows it. */
  readonly sourceName: (name: string) => string;
}

/** Name of the pasted text among the sources; evidence refers to it by this name in every language. */
export const PASTE = 'paste';

export function wordsOf(language: Language, t: TFunction<'checker'>, base: string): Words {
  const list = new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' });
  const unit = (name: string): Intl.NumberFormat =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, maximumFractionDigits: 1 });
  const kilobytes = unit('kilobyte');
  const megabytes = unit('megabyte');
  return {
    language,
    t,
    href: (path) => base.replace(/\/$/, '') + path,
    list: (items) => list.format(items),
    names: (items, most) =>
      items.length <= most + 1
        ? list.format(items)
        : t('ui.andMore', {
            names: list.format(items.slice(0, most)),
            count: items.length - most,
          }),
    size: (bytes) =>
      bytes < 999_950 ? kilobytes.format(Math.max(bytes, 100) / 1000) : megabytes.format(bytes / 1_000_000),
    sourceName: (name) => (name === PASTE ? t('ui.sources.paste') : name),
  };
}

export const WordsContext = createContext<Words | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('expected a WordsContext around the component, found none');
  return words;
}
