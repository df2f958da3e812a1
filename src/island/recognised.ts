import type { Block, ObjectType } from '../checker/types.ts';
import type { WordedSource } from '../report/report.ts';

/** Kinds of things that are counted: objects by type, and the checks that a log of Setup reports. */
export type Kind = ObjectType | 'loggedCheck' | 'unknown';

/** What was recognised in one source, for one line of words. */
export interface Recognised {
  readonly objects: readonly { readonly what: Kind; readonly count: number }[];
  /** First and last line of what was recognised; null when nothing was. */
  readonly lines: { readonly from: number; readonly to: number } | null;
}

function kindOf({ format, what }: Block): Kind {
  return format === 'setup-log' || format === 'setup-console' ? 'loggedCheck' : (what ?? 'unknown');
}

export function recognisedIn(source: WordedSource): Recognised {
  const known = source.blocks.filter(({ format }) => format !== 'unknown');
  const counts = new Map<Kind, number>();
  for (const block of known) {
    const kind = kindOf(block);
    if (block.records > 0) counts.set(kind, (counts.get(kind) ?? 0) + block.records);
  }
  return {
    objects: [...counts].map(([what, count]) => ({ what, count })),
    lines:
      known.length === 0
        ? null
        : {
            from: Math.min(...known.map(({ fromLine }) => fromLine)),
            to: Math.max(...known.map(({ toLine }) => toLine)),
          },
  };
}
