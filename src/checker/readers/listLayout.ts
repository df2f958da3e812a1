import { isBlank } from '../lines.ts';
import { isLooseProperty, type PropertyLine } from './propertyLine.ts';

/** How the block is laid out. */
export interface Layout {
  /** Blanks before property names. */
  readonly indent: number;
  /** That many blank lines part records. */
  readonly blanksBetweenRecords: number;
  readonly accepts: (line: PropertyLine) => boolean;
}

/** What `layoutOf` keeps of each line. */
const NONE = 0;
const SPACED = 1;
const OTHER = 2;

/**
 * Looks at the whole block, since no single line tells how it is laid out.
 * @param shapeOf the property on a line, by the line's index; null where there is none
 */
export function layoutOf(lines: readonly string[], shapeOf: (i: number) => PropertyLine | null): Layout {
  let spaced = 0;
  let loose = 0;
  let indent = Number.POSITIVE_INFINITY;
  const names = new Set<string>();
  const kinds = new Uint8Array(lines.length);
  for (let i = 0; i < lines.length; i++) {
    const shape = shapeOf(i);
    if (shape === null) continue;
    kinds[i] = shape.spaced ? SPACED : OTHER;
    if (shape.spaced) {
      spaced++;
      names.add(shape.name);
    } else if (isLooseProperty(shape)) loose++;
    indent = Math.min(indent, shape.indent);
  }
  const known = new Set([...names].map((name) => name.toLowerCase()));
  return {
    indent: Number.isFinite(indent) ? indent : 0,
    blanksBetweenRecords: isDoubleSpaced(lines, kinds, shapeOf) ? 3 : 1,
    // Where Format-List's blank before the colon was lost, it was lost everywhere, or in a name that is known anyway.
    accepts: (line) =>
      line.spaced || (isLooseProperty(line) && (loose > spaced || known.has(line.name.toLowerCase()))),
  };
}

/**
 * Quirk 2: a web form put a blank line after every line, so a blank line parts nothing. Blank lines that do part records
 * are followed by the same property again and again; those of a web form by a different one each time.
 */
function isDoubleSpaced(
  lines: readonly string[],
  kinds: Uint8Array,
  shapeOf: (i: number) => PropertyLine | null,
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
      starts.add(shapeOf(i + 2)?.name.toLowerCase() ?? '');
    }
  }
  if (single <= (properties - 1) * 0.4) return false;
  return adjacent === 0 || (single > 3 && starts.size > single / 2);
}

/** `-----`, `=====`, `***`: drawn by someone, says nothing. */
export function isDecoration(line: string): boolean {
  return /^[\s\p{P}\p{S}]*$/u.test(line) && !/[{}]/.test(line);
}
