import type { TFunction } from 'i18next';
import type { ArticleState } from '../catalog/articles.ts';
import type { Sample } from '../catalog/samples.ts';
import type { Facts, Language } from '../catalog/schema.ts';

/**
 * Everything that an article page shows besides its MDX. The page puts it into `Astro.locals.article`;
 * its components, those used in MDX included, read it there and never load anything themselves.
 */
export interface ArticleData {
  readonly language: Language;
  readonly t: TFunction<'ui'>;
  readonly facts: Facts;
  /** All facts, for titles of other IDs. */
  readonly catalog: ReadonlyMap<string, Facts>;
  /** IDs that have pages. */
  readonly published: ReadonlySet<string>;
  /** Whether this translation is up to date with the English article. */
  readonly state: ArticleState;
  readonly samples: readonly MarkedSample[];
}

/** A sample with the lines that decide, counted from 1. */
export interface MarkedSample extends Sample {
  readonly marked: readonly number[];
}

declare global {
  // Astro types its locals this way only.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace App {
    interface Locals {
      article: ArticleData;
    }
  }
}
