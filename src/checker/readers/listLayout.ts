import { isBlank } from '../lines.ts';
import type { Label } from './listLabels.ts';
import { isLooseProperty } from './propertyLine.ts';

/** How the block is laid out. */
export interface Layout {
  /** Blanks before property names. */
  readonly indent: number;
  /** That many blank lines part records. */
  readonly blanksBetweenRecords: number;
  readonly accepts: (label: Label) => boolean;
}

/** What `layoutOf` keeps of each line. */
const NONE = 0;
const SPACED = 1;
const OTHER = 2;

/**
 * Looks at the whole block, since no single line tells how it is laid out.
 * @param labelAt the label on a line, by the line's index; null where there is none
 */
export function layoutOf(lines: readonly string[], labelAt: (i: number) => Label | null): Layout {
  let spaced = 0;
  let loose = 0;
  let indent = Number.POSITIVE_INFINITY;
  const kinds = new Uint8Array(lines.length);
  for (let i = 0; i < lines.length; i++) {
    const label = labelAt(i);
    if (label === null) continue;
    kinds[i] = label.spaced ? SPACED : OTHER;
    if (label.spaced) spaced++;
    else if (isLooseProperty(label)) loose++;
    indent = Math.min(indent, label.indent);
  }
  /** Names with a blank before the colon; most blocks have no line that asks for them. */
  let known: Set<string> | null = null;
  const isKnown = (key: string): boolean => {
    known ??= new Set(lines.flatMap((_, i) => (kinds[i] === SPACED ? [labelAt(i)?.key ?? ''] : [])));
    return known.has(key);
  };
  return {
    indent: Number.isFinite(indent) ? indent : 0,
    blanksBetweenRecords: isDoubleSpaced(lines, kinds, labelAt) ? 3 : 1,
    // Where Format-List's blank before the colon was lost, it was lost everywhere, or in a name that is known anyway.
    accepts: (label) => label.spaced || (isLooseProperty(label) && (loose > spaced || isKnown(label.key))),
  };
}

/**
 * Quirk 2: a web form put a blank line after every line, so a blank line parts nothing. Blank lines that do part records
 * are followed by the same property again and again; those of a web form by a different one each time.
 */
function isDoubleSpaced(
  lines: readonly string[],
  kinds: Uint8Array,
  labelAt: (i: number) => Label | null,
): boolean {
  let properties = 0;
  let adjacent = 0;
  let single = 0;
  const starts = new Set<string>();
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] !== SPACED) continue;
    properties++;
    if (kinds[i + 1] === SPACED) adjacent++;
    else if (kinds[i + 2] === SPACED && kinds[i + 1] === NONE && isBlank(lines[i + 1] ?? 'x')) {
      single++;
      starts.add(labelAt(i + 2)?.key ?? '');
    }
  }
  if (single <= (properties - 1) * 0.4) return false;
  return adjacent === 0 || (single > 3 && starts.size > single / 2);
}

/** `-----`, `=====`, `***`: drawn by someone, says nothing. */
export function isDecoration(line: string): boolean {
  return /^[\s\p{P}\p{S}]*$/u.test(line) && !/[{}]/.test(line);
}
