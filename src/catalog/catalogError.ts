/** A fault in `content/`: names the file, the key, what was expected and what was found. */
export interface CatalogFault {
  /** Path from the project's root, for example `content/RebootPending/facts.yaml`. */
  readonly file: string;
  /** Dotted path of the key; '' for the file as a whole. */
  readonly key: string;
  readonly expected: string;
  readonly found: string;
}

/** Stops a build: every fault at once, so that one run is enough to mend them all. */
export class CatalogError extends Error {
  readonly faults: readonly CatalogFault[];

  constructor(faults: readonly CatalogFault[]) {
    super(
      faults
        .map((f) => `${f.file}: ${f.key || '(file)'}: expected ${f.expected}, found ${f.found}`)
        .join('\n'),
    );
    this.name = 'CatalogError';
    this.faults = faults;
  }
}
