import { humps } from '../components/humps.ts';
import type { ResultsView } from './resultsView.ts';
import type { SearchWords } from './words.ts';

/** How far the search is. */
export interface Progress {
  /** False while the full text is still being searched. */
  readonly finished: boolean;
  readonly indexFailed: boolean;
  readonly textFailed: boolean;
  /** The query, short enough to be shown. */
  readonly query: string;
  /** Whether the checker is offered. */
  readonly offered: boolean;
}

export interface StatusText {
  /** Stands above the results. */
  readonly line: string;
  /** What a screen reader says, once it is quiet: how many there are, and the first. */
  readonly announcement: string;
}

/** An ID as words, for the ear: `RebootPending` is read letter by letter or as one long word otherwise. */
const spoken = (id: string): string => humps(id).join(' ');

/** Number and plural form of the language. */
export function countText(count: number, words: SearchWords): string {
  const form = words.count[new Intl.PluralRules(words.language).select(count)] ?? '';
  return form.replace('{{count}}', () => new Intl.NumberFormat(words.language).format(count));
}

/** Says how many results there are, or why there are none. */
export function statusText(view: ResultsView, progress: Progress, words: SearchWords): StatusText {
  const { finished, indexFailed, textFailed, query, offered } = progress;
  if (indexFailed && textFailed) return { line: words.allFailed, announcement: words.allFailed };
  const failed = indexFailed ? words.indexFailed : textFailed ? words.textFailed : '';
  const withFailed = (text: string): string => `${text} ${failed}`.trim();
  const [first] = view.results;
  if (first) {
    const count = countText(view.results.length, words);
    const name = [first.id === null ? '' : spoken(first.id), first.title].filter(Boolean).join(', ');
    const announced = words.first.replace('{{count}}', () => count).replace('{{first}}', () => name);
    const announcement = offered ? `${words.offer} ${announced}` : announced;
    return { line: withFailed(count), announcement: withFailed(announcement) };
  }
  if (!finished) return { line: words.searching, announcement: '' };
  if (view.unfiltered > 0) {
    const line = words.filteredOut.replace('{{count}}', () => countText(view.unfiltered, words));
    return { line: withFailed(line), announcement: withFailed(line) };
  }
  // The beginning of a log, quoted as what wasn't found, would say nothing.
  const none = offered ? '' : words.none.replace('{{query}}', () => query);
  return { line: withFailed(none), announcement: withFailed(offered ? words.offer : none) };
}
