import { isBlank } from '../lines.ts';
import { isLooseProperty, type PropertyLine } from './propertyLine.ts';
import type { ErrorMark } from './shellErrors.ts';

/** How the block is laid out. */
export interface Layout {
  /** Blanks before property names. */
  readonly indent: number;
  /** That many blank lines part records. */
  readonly blanksBetweenRecords: number;
  readonly accepts: (line: PropertyLine) => boolean;
}

/** Looks at the whole block, since no single line tells how it is laid out. */
export function layoutOf(
  lines: readonly string[],
  shapes: readonly (PropertyLine | null)[],
  marks: readonly ErrorMark[],
): Layout {
  let spaced = 0;
  let loose = 0;
  let indent = Number.POSITIVE_INFINITY;
  for (const shape of shapes) {
    if (shape === null) continue;
    if (shape.spaced) spaced++;
    else if (isLooseProperty(shape)) loose++;
    indent = Math.min(indent, shape.indent);
  }
  const known = new Set(
    shapes.flatMap((shape) => (shape?.spaced === true ? [shape.name.toLowerCase()] : [])),
  );
  return {
    indent: Number.isFinite(indent) ? indent : 0,
    blanksBetweenRecords: isDoubleSpaced(lines, shapes, marks) ? 3 : 1,
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
  shapes: readonly (PropertyLine | null)[],
  marks: readonly ErrorMark[],
): boolean {
  let properties = 0;
  let adjacent = 0;
  let single = 0;
  const starts = new Set<string>();
  shapes.forEach((shape, i) => {
    if (shape?.spaced !== true || marks[i] !== 'none') return;
    properties++;
    if (shapes[i + 1]?.spaced === true) adjacent++;
    const next = shapes[i + 2];
    if (isBlank(lines[i + 1] ?? 'x') && next?.spaced === true) {
      single++;
      starts.add(next.name.toLowerCase());
    }
  });
  if (single <= (properties - 1) * 0.4) return false;
  return adjacent === 0 || (single > 3 && starts.size > single / 2);
}

/** `-----`, `=====`, `***`: drawn by someone, says nothing. */
export function isDecoration(line: string): boolean {
  return /^[\s\p{P}\p{S}]*$/u.test(line) && !/[{}]/.test(line);
}
