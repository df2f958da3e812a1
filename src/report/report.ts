import type {
  Action,
  RemovableRole,
  Block,
  Outcome,
  Severity,
  Target,
  Origin,
  Place,
  Format,
} from '../checker/types.ts';

/** The report in words of one language: exactly what `report.schema.json` describes. */
export interface WordedReport {
  readonly scenario: {
    readonly do: Action | null;
    readonly server: string | null;
    readonly to: Target | null;
    readonly role?: RemovableRole;
    readonly inferredFrom?: Place;
  };
  readonly sources: readonly WordedSource[];
  readonly servers: readonly string[];
  readonly results: readonly WordedResult[];
  /** Checks of this scenario that no topology can answer, each with a one-line test to run on the computer. */
  readonly notFromTopology: readonly LocalCheck[];
}

export interface LocalCheck {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly command: string;
  readonly article: string | null;
}

export interface WordedSource {
  readonly name: string;
  readonly format: Format;
  readonly records: number;
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly { readonly line: number; readonly code: string; readonly message: string }[];
}

export interface WordedResult {
  readonly id: string;
  readonly server: string | null;
  readonly outcome: Outcome;
  readonly severity: Severity;
  readonly origin: Origin;
  readonly title: string;
  readonly summary: string;
  /** True when the summary is Setup's own English text. */
  readonly verbatim?: true;
  readonly evidence: readonly Place[];
  readonly fix: readonly { readonly text: string; readonly command?: string }[];
  readonly missing: readonly { readonly what: string; readonly command?: string }[];
  /** Cases of a decision table, where the rule reports each (KB articles). */
  readonly points?: readonly {
    readonly case: string;
    readonly outcome: Outcome;
    readonly text: string;
    readonly evidence: readonly Place[];
  }[];
  /** Path of the article in the reader's language; null when there is none yet. */
  readonly article: string | null;
}

/** What the report layer needs of the catalog per error ID: built from `content/`, shipped as one small JSON file per language. */
export interface CatalogEntry {
  readonly title: string;
  readonly severity: Severity;
  /** Whether the article exists in all languages. */
  readonly published: boolean;
  /** Setup's own English message, where it is known. */
  readonly setupMessage?: string;
  /** Of a check that only the computer itself can answer: when Setup makes it, and the one-line test. */
  readonly local?: {
    readonly actions: readonly Action[];
    readonly targets: readonly Target[];
    readonly command: string;
  };
}
export type CatalogIndex = Readonly<Record<string, CatalogEntry>>;
