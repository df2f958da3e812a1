import { resultItem } from './resultItem.ts';
import type { ShownResult } from './resultsView.ts';
import type { SearchWords } from './words.ts';

interface Drawn {
  readonly item: HTMLLIElement;
  /** What it shows, to tell whether it changed. */
  readonly content: string;
}

/** The list in the page. Items that stay are left alone: one of them may have the focus. */
export class ResultList {
  readonly #list: HTMLOListElement;
  readonly #words: SearchWords;
  #items: ReadonlyMap<string, Drawn> = new Map();

  constructor(list: HTMLOListElement, words: SearchWords) {
    this.#list = list;
    this.#words = words;
  }

  /** Keys of what is shown, in order. */
  get keys(): readonly string[] {
    return [...this.#items.keys()];
  }

  show(results: readonly ShownResult[]): void {
    const items = new Map<string, Drawn>();
    for (const result of results) {
      const content = JSON.stringify(result);
      const old = this.#items.get(result.key);
      items.set(
        result.key,
        old?.content === content ? old : { item: resultItem(result, this.#words), content },
      );
    }
    const wanted = [...items.values()].map(({ item }) => item);
    const kept = new Set(wanted);
    for (const item of [...this.#list.children]) if (!kept.has(item as HTMLLIElement)) item.remove();
    wanted.forEach((item, place) => {
      const there = this.#list.children[place] ?? null;
      if (there !== item) this.#list.insertBefore(item, there);
    });
    this.#items = items;
  }

  /** Focuses a result's link. */
  focus(key: string | undefined): void {
    if (key !== undefined) this.#items.get(key)?.item.querySelector('a')?.focus();
  }
}
