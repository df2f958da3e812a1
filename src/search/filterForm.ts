import { FACETS, type Facet, type FacetCounts, type Filters } from './facets.ts';

/** The selects of FacetFilters.astro on the search page. */
export class FilterForm {
  readonly #selects: Readonly<Record<Facet, HTMLSelectElement>>;
  readonly #texts = new Map<HTMLOptionElement, string>();
  readonly #number: Intl.NumberFormat;

  constructor(form: HTMLFormElement, language: string, onChange: () => void) {
    this.#number = new Intl.NumberFormat(language);
    const select = (name: Facet): HTMLSelectElement => {
      const node = form.elements.namedItem(name);
      if (!(node instanceof HTMLSelectElement)) throw new Error(`The filters have no ${name}`);
      for (const option of node.options) this.#texts.set(option, option.text);
      return node;
    };
    this.#selects = {
      mode: select('mode'),
      product: select('product'),
      area: select('area'),
      severity: select('severity'),
    };
    form.addEventListener('change', onChange);
    form.addEventListener('submit', (event) => event.preventDefault());
  }

  /** What can be chosen. */
  get choices(): Readonly<Record<Facet, readonly string[]>> {
    const valuesOf = (facet: Facet): readonly string[] =>
      [...this.#selects[facet].options].map(({ value }) => value).filter((value) => value !== '');
    return {
      mode: valuesOf('mode'),
      product: valuesOf('product'),
      area: valuesOf('area'),
      severity: valuesOf('severity'),
    };
  }

  get filters(): Filters {
    const chosen = FACETS.map((facet) => [facet, this.#selects[facet].value] as const);
    return Object.fromEntries(chosen.filter(([, value]) => value !== ''));
  }

  set filters(filters: Filters) {
    for (const facet of FACETS) this.#selects[facet].value = filters[facet] ?? '';
  }

  clear(): void {
    this.filters = {};
  }

  focus(): void {
    this.#selects[FACETS[0]].focus();
  }

  /** Writes behind each choice how many results it would leave; a choice that would leave none can't be made. */
  show(counts: FacetCounts): void {
    for (const facet of FACETS) {
      for (const option of this.#selects[facet].options) {
        if (option.value === '') continue;
        const count = counts[facet].get(option.value) ?? 0;
        const text = `${this.#texts.get(option) ?? ''} (${this.#number.format(count)})`;
        if (option.text !== text) option.text = text;
        option.disabled = count === 0 && !option.selected;
      }
    }
  }
}
