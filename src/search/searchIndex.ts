import type { IdentifierIndex } from './identifierIndex.ts';
import type { WordIndex } from './indexFormat.ts';

/** All that `find` looks in. Without `words`, which arrives later, it finds identifiers, names, messages and titles. */
export interface SearchIndex extends IdentifierIndex {
  readonly words?: WordIndex;
}
