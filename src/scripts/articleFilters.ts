/**
 * Filters the index of error IDs in place. The state stands in the query (`?mode=uninstall&product=2019`),
 * so that a filtered list can be linked, and the language switch keeps it.
 */
const form = document.querySelector<HTMLFormElement>('.filters');
const shownStatus = document.querySelector<HTMLElement>('.shown');
const none = document.querySelector<HTMLElement>('.none');
const sections = [...document.querySelectorAll<HTMLElement>('.index')];
const rows = [...document.querySelectorAll<HTMLElement>('.index li')];

/** Letter case, accents, ё and the kind of apostrophe don't matter. */
const folded = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
const texts = new Map(rows.map((row) => [row, folded(row.textContent)]));

/** Filters in force, by name; `text` holds what was typed. */
function filtersOf(data: FormData): Map<string, string> {
  return new Map(
    [...data].map(([name, value]) => [name, String(value).trim()] as const).filter(([, value]) => value),
  );
}

function fits(row: HTMLElement, filters: ReadonlyMap<string, string>): boolean {
  return [...filters].every(([name, value]) =>
    name === 'text'
      ? folded(value)
          .split(/\s+/)
          .every((word) => texts.get(row)?.includes(word))
      : row.dataset[name]?.split(' ').includes(value),
  );
}

function apply(filters: ReadonlyMap<string, string>): void {
  let shown = 0;
  for (const row of rows) {
    row.hidden = !fits(row, filters);
    if (!row.hidden) shown += 1;
  }
  for (const section of sections) section.hidden = !section.querySelector('li:not([hidden])');
  if (shownStatus)
    shownStatus.textContent = shownStatus.dataset['template']?.replace('#', String(shown)) ?? '';
  if (none) none.hidden = shown > 0;
  const reset = form?.querySelector<HTMLButtonElement>('[type=reset]');
  if (reset) reset.hidden = filters.size === 0;
}

/** Puts the filters of the address into the form; unknown values are left out. */
function restore(target: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = target.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
    if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value)) {
      field.value = value;
    }
  }
}

if (form) {
  const update = (): void => {
    const filters = filtersOf(new FormData(form));
    apply(filters);
    const query = new URLSearchParams([...filters]).toString();
    history.replaceState(null, '', location.pathname + (query && `?${query}`) + location.hash);
  };
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The form is empty only after the event.
  form.addEventListener('reset', () => setTimeout(update));
  restore(form);
  apply(filtersOf(new FormData(form)));
}

// A module: names stay its own.
export {};
