/** Where the arrows stop, in this order. Links stay links: Tab reaches them too, and Enter opens them. */
const STOPS = [
  '[data-search-offer] a',
  '[data-search-results] a',
  'button[data-search-more]',
  '[data-search-none] a',
].join(', ');

/**
 * Lets the arrows lead from the search field into the results and through them; up from the first leads back to the field,
 * and so does Esc from anywhere among them.
 * @param region holds all that the arrows reach
 */
export function moveThroughResults(input: HTMLInputElement, region: HTMLElement): void {
  const stops = (): readonly HTMLElement[] =>
    [...region.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility());
  const isPlain = (event: KeyboardEvent): boolean =>
    !event.defaultPrevented &&
    !event.isComposing &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !event.shiftKey;

  input.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || !isPlain(event)) return;
    event.preventDefault();
    stops()[0]?.focus();
  });

  region.addEventListener('keydown', (event) => {
    if (!isPlain(event) || !(event.target instanceof HTMLElement)) return;
    const all = stops();
    const at = all.indexOf(event.target);
    if (at < 0) return;
    const goal: Readonly<Record<string, HTMLElement | undefined>> = {
      ArrowDown: all[at + 1] ?? all[at],
      ArrowUp: all[at - 1] ?? input,
      Home: all[0],
      End: all.at(-1),
      Escape: input,
    };
    const next = goal[event.key];
    if (!next) return;
    event.preventDefault();
    next.focus();
    if (next === input) input.select();
  });
}
