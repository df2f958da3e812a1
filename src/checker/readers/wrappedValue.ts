import { indentOf } from '../lines.ts';

/** A line of a value: the first with its property's name before it, the others indented to the value's column. */
export interface ValueLine {
  /** The whole line, for its width. */
  readonly line: string;
  readonly number: number;
}

/** A value over one or more lines. */
export interface ValueLines {
  readonly first: ValueLine;
  /** Index of the colon in the first line; the value's column is two to the right. */
  readonly colon: number;
  readonly rest: readonly ValueLine[];
}

/** How the console that printed a block broke long lines. */
export interface WrapStyle {
  /** Widest line of the block: the console was at least as wide. */
  readonly width: number;
  /** Broken lines of that width; several mean that the console was no wider. */
  readonly hits: number;
  /** Width of lines that were broken in mid-word; null when lines were broken at blanks. */
  readonly full: number | null;
}

/** No console is narrower, so a shorter line wasn't broken for want of room. */
const NARROWEST = 72;

/**
 * Looks at all values of a block, because one value seldom tells how it was broken.
 * @param widestOther width of the widest line among those that aren't given, as their values weren't broken
 */
export function wrapStyleOf(values: Iterable<ValueLines>, widestOther = 0): WrapStyle {
  let width = Math.max(NARROWEST, widestOther);
  /** Widths of lines that were broken elsewhere than after a comma. */
  const brokenAt: number[] = [];
  for (const value of values) {
    const lines = linesOf(value);
    for (const line of lines) width = Math.max(width, widthOf(line));
    for (const broken of brokenWidths(lines)) brokenAt.push(broken);
  }
  const hits = brokenAt.filter((broken) => broken === width).length;
  return { width, hits, full: fullWidth(brokenAt) ?? consoleWidth(brokenAt) };
}

/**
 * Joins a wrapped value. Two consoles, two ways (FORMATS 1.2 quirk 6): an old one breaks in mid-word where the line is
 * full, so broken lines are equally long and nothing was lost; a newer one breaks at a blank and drops it.
 * Lists break after the comma (quirk 7).
 */
export function joinValue(value: ValueLines, style: WrapStyle): string {
  if (value.rest.length === 0) return value.first.line.slice(value.colon + 1).trim();
  const lines = linesOf(value);
  const texts = textOf(value);
  const isList = texts[0]?.startsWith('{') === true;
  const own = brokenWidths(lines);
  const full = own.length > 1 ? (fullWidth(own) ?? blockWidth(own)) : style.full;
  const room = style.width - value.colon - 2;
  let joined = texts[0] ?? '';
  for (let i = 1; i < texts.length; i++) {
    const next = texts[i] ?? '';
    const blank = isBlankBetween(joined, next, widthOf(lines[i - 1] ?? ''));
    joined = joined.trimEnd() + (blank ? ' ' : '') + next.trimStart();
  }
  return joined.trim();

  function isBlankBetween(before: string, next: string, width: number): boolean {
    if (/\s$/.test(before) || /^\s/.test(next)) return true;
    if (before.endsWith(',')) {
      // Parts of a DN have no blank after the comma, items of a list have one.
      return isDnPart(next) ? isList && full === null : isList || full === null;
    }
    // One column short of full: the blank at the end of the line was trimmed.
    if (full !== null) return width < full;
    // A word too long for the column is broken, where the line is full, even by a console that breaks at blanks.
    const isFull = isConsoleWidth(width) || (width === style.width && style.hits > 1);
    return !isFull || lastWord(before).length + firstWord(next).length <= room;
  }

  /** Two lines, of which one broke at a blank: the other values of the block tell. */
  function blockWidth(widths: readonly number[]): number | null {
    const { full: width } = style;
    return width !== null && widths.every((one) => one === width || one === width - 1) ? width : null;
  }
}

/**
 * Items that were printed one per line, without braces (FORMATS 1.2 quirk 8); null when the lines are one wrapped value.
 * A line is broken only when the next word doesn't fit: where it would have fitted, a new item begins.
 */
export function itemsPerLine(value: ValueLines, style: WrapStyle): readonly string[] | null {
  if (value.rest.length === 0) return null;
  const texts = textOf(value).map((text) => text.trim());
  if (texts[0]?.startsWith('{') || texts.includes('')) return null;
  const lines = linesOf(value);
  const column = value.colon + 2;
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1] ?? '';
    const fits = widthOf(before) + 1 + firstWord(texts[i] ?? '').length <= style.width;
    // Lines that lost their indent or their padding don't show how wide they were.
    if (!fits || Math.abs(indentOf(lines[i] ?? '') - column) > 1 || /[,(=]$/.test(before.trimEnd()))
      return null;
  }
  const dns = texts.filter(isDnPart).length;
  return dns === 0 || dns === texts.length ? texts : null;
}

function brokenWidths(lines: readonly string[]): readonly number[] {
  return lines
    .slice(0, -1)
    .filter((line) => !line.trimEnd().endsWith(','))
    .map(widthOf);
}

/**
 * The width at which several lines were broken in mid-word; null when they weren't, or there is just one. A line may be
 * one column shorter, as the blank at its end was trimmed.
 */
function fullWidth(widths: readonly number[]): number | null {
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  const full = widths.filter((width) => width === widest).length;
  const several = full > 1 || (widths.length > 1 && isConsoleWidth(widest));
  return several && widths.every((width) => width >= widest - 1) ? widest : null;
}

/** One broken line in the whole block tells by its width. */
function consoleWidth(widths: readonly number[]): number | null {
  const only = widths.length === 1 ? (widths[0] ?? 0) : 0;
  return isConsoleWidth(only) ? only : null;
}

/** 80, 120, … columns, or just before: the line was full. */
function isConsoleWidth(width: number): boolean {
  return width >= 79 && (width % 10 === 0 || width % 10 === 9);
}

function linesOf(value: ValueLines): readonly string[] {
  return [value.first.line, ...value.rest.map((line) => line.line)];
}

/** The value's text on each line. A blank more than the column's indent was in the value. */
function textOf(value: ValueLines): readonly string[] {
  const column = value.colon + 2;
  return [
    value.first.line.slice(value.colon + 1).trimStart(),
    ...value.rest.map(({ line }) => (indentOf(line) >= column ? line.slice(column) : line.trimStart())),
  ];
}

export function widthOf(line: string): number {
  const last = line.charCodeAt(line.length - 1);
  // Most lines end in a letter, a digit or a mark of ASCII.
  return last > 0x20 && last < 0x7f ? line.length : line.trimEnd().length;
}

function isDnPart(text: string): boolean {
  return /^(?:CN|OU|DC|O)=/i.test(text);
}

function firstWord(text: string): string {
  return /^\S*/.exec(text.trimStart())?.[0] ?? '';
}

function lastWord(text: string): string {
  return text.slice(text.search(/\S*$/));
}
