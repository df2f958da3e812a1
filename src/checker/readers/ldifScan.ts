import { isBlank } from '../lines.ts';
import { inText, type Lines, type TextLines } from '../textLines.ts';
import type { ObjectType } from '../types.ts';
import { objectTypeOfClasses } from './ldapClasses.ts';
import { type Attribute, LdifAttributes } from './ldifAttributes.ts';
import { type Classes, type Head, LdifHeads, nextClasses } from './ldifHeads.ts';
import { ldapLine, ldapValue } from './ldifLine.ts';

const BLANK = 0x20;
const HASH = 0x23;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const LESS = 0x3c;
const NO_BREAK = 0xa0;

/** ldp.exe's notes that it looks an object up: only these lines tell that each object was asked for by itself. */
export const LDP_QUERY = /^\s*(?:Expanding base |Getting \d+ entr)/;

/**
 * The fast lane of the LDIF reader: finds what must be known of every object (its name, its type, which attributes it
 * shows, where it ends) without taking its lines apart. It knows objects as ldifde writes them, between empty lines;
 * the others are left to the careful path.
 */
export class LdifScan {
  readonly #lines: TextLines;
  readonly #attributes: LdifAttributes;
  readonly #heads: LdifHeads;
  readonly #noClasses: Classes = { count: 0, more: new Map() };
  #first = 0;
  /** Index of the last line of its name. */
  #dnEnd = 0;
  #classes = this.#noClasses;
  /** Those of its head. */
  #headClasses = this.#noClasses;
  /** Index of the line behind its head, which ends with a class. */
  #headEnd = 0;
  /** Index of the line that would belong to its head if it were a class. */
  #headGoesOnAt = 0;
  /** Whether its head was found as a whole. */
  #isHeadFound = false;
  /** Index of the line of its category; -1 without one. */
  #categoryAt = -1;

  /** Of the object scanned last: index of the line of its name, and of the last line that holds a value. */
  dnAt = 0;
  lastAt = 0;
  /** Index of the line behind it. */
  end = 0;
  /** Numbers of its attributes; again where it has several values. One array for all objects: only so many count. */
  readonly attributes: number[] = [];
  attributeCount = 0;

  /** @param numberOf an attribute's name, in lower case */
  constructor(lines: Lines, numberOf: (name: string) => number) {
    this.#lines = inText(lines);
    this.#attributes = new LdifAttributes(this.#lines.text, numberOf);
    this.#heads = new LdifHeads(this.#lines);
  }

  /** False when the careful path must read the object that begins at a line. */
  scan(first: number): boolean {
    const lines = this.#lines;
    const { text, length } = lines;
    const { top } = this.#attributes;
    this.#begin(first);
    /** What stands above the line, which folded lines continue. */
    let above = top;
    let values = 0;
    let isLdif = false;
    let i = first;
    for (; i < length; i++) {
      const start = lines.startOf(i);
      const end = lines.endOf(i);
      const code = start < end ? text.charCodeAt(start) : BLANK;
      if (code <= BLANK || code === NO_BREAK) {
        const second = start + 1 < end ? text.charCodeAt(start + 1) : BLANK;
        if ((second <= BLANK || second === NO_BREAK) && isBlank(lines.at(i))) break;
        const isFolded = code === BLANK && above !== top && !this.#isOther(i, start, end, second);
        if (!isFolded || !this.#continue(above, i)) return false;
        continue;
      }
      isLdif ||= values > 0 && above.role !== 'none' && endsAsLdif(lines, i - 1);
      if (code === HASH) {
        above = this.#attributes.comment;
        continue;
      }
      const head = above.role === 'dn' ? this.#beginHead(i) : null;
      if (head !== null) {
        above = head.attribute;
        values += head.lines;
        i += head.lines - 1;
        continue;
      }
      const attribute = this.#attributes.below(above, start, end);
      if (attribute === null || (attribute.role === 'dn') !== (this.dnAt === -1)) return false;
      if (attribute.role === 'value') this.#add(attribute, i);
      else if (!this.#addSpecial(attribute, start + attribute.text.length, i)) return false;
      if (attribute.role !== 'dn') values++;
      above = attribute;
    }
    this.end = i;
    isLdif ||= values < 2 || (above.role !== 'none' && endsAsLdif(lines, i - 1));
    if (this.dnAt === -1 || !isLdif) return false;
    if (!this.#isHeadFound) this.#learnHead();
    return true;
  }

  /** Name of the object; '' for one that can't be read. */
  get dn(): string {
    const { dnAt } = this;
    const lines = this.#lines;
    const at = startOfPlain(lines.text, lines.startOf(dnAt), lines.endOf(dnAt));
    return at === -1 ? valueIn(this.#unfolded(dnAt)) : this.#unfolded(dnAt, at).trimEnd();
  }

  /** Type by its classes, which objects repeat; else by its category. */
  get type(): ObjectType | null {
    const classes = this.#classes;
    if (classes.type === undefined) classes.type = objectTypeOfClasses(this.#classNames());
    const { type } = classes;
    return type ?? typeOfCategory(this.#categoryAt === -1 ? '' : valueIn(this.#unfolded(this.#categoryAt)));
  }

  get saysClass(): boolean {
    return this.#classes.count > 0 || this.#categoryAt !== -1;
  }

  #begin(first: number): void {
    this.#first = first;
    this.#classes = this.#headClasses = this.#noClasses;
    this.#headEnd = this.#headGoesOnAt = first;
    this.#isHeadFound = false;
    this.#categoryAt = -1;
    this.attributeCount = 0;
    this.dnAt = -1;
  }

  /** The line below the name: its head, when it is one that is likely. */
  #beginHead(i: number): Head | null {
    this.#headGoesOnAt = i;
    const head = this.#heads.at(i);
    if (head === null) return null;
    this.#isHeadFound = true;
    this.#headEnd = this.#headGoesOnAt = i + head.lines;
    this.#classes = this.#headClasses = head.classes;
    for (const number of head.numbers) this.attributes[this.attributeCount++] = number;
    this.lastAt = this.#headEnd - 1;
    return head;
  }

  /** A class, or a `changetype`. */
  #addToHead(i: number, { role }: Attribute): void {
    if (i !== this.#headGoesOnAt) return;
    this.#headGoesOnAt = i + 1;
    if (role !== 'class') return;
    this.#headEnd = i + 1;
    this.#headClasses = this.#classes;
    // A head that was found is only how this one begins.
    this.#isHeadFound = false;
  }

  /** Remembers a head whose lines were looked at one by one. */
  #learnHead(): void {
    const lines = this.#lines;
    const classes = this.#headClasses;
    if (classes === this.#noClasses) return;
    if (classes.head === undefined) {
      const from = this.#dnEnd + 1;
      const attribute = this.#attributeOf(lines.at(this.#headEnd - 1));
      if (attribute === null) return;
      classes.head = {
        text: lines.text.slice(lines.startOf(from), lines.startOf(this.#headEnd)),
        lines: this.#headEnd - from,
        classes,
        // The name stands above them.
        numbers: this.attributes.slice(1, 1 + classes.count),
        attribute,
        next: null,
      };
    }
    this.#heads.note(classes.head);
  }

  #classNames(): readonly string[] {
    const lines = this.#lines.toArray(this.#first, this.end);
    return lines.filter((line) => this.#attributeOf(line)?.role === 'class').map(valueIn);
  }

  #attributeOf(line: string): Attribute | null {
    return this.#attributes.of(line.slice(0, Math.max(0, line.indexOf(':'))));
  }

  #add({ number }: Attribute, i: number): void {
    this.lastAt = i;
    this.attributes[this.attributeCount++] = number;
  }

  /** A line that begins an attribute that means something to the scan; false when it isn't plain enough. */
  #addSpecial(attribute: Attribute, colon: number, i: number): boolean {
    const { text } = this.#lines;
    // At the end of a line stands its line end.
    const mark = text.charCodeAt(colon + 1);
    const isText = mark !== COLON && mark !== LESS;
    switch (attribute.role) {
      case 'dn':
        this.dnAt = this.#dnEnd = i;
        this.#add(attribute, i);
        return true;
      case 'change':
        this.#addToHead(i, attribute);
        return isText && /^\s*add\s*$/i.test(text.slice(colon + 1, this.#lines.endOf(i)));
      case 'class':
        this.#classes = nextClasses(this.#classes, this.#lines, i);
        this.#addToHead(i, attribute);
        this.#add(attribute, i);
        return isText;
      case 'category': {
        const isFirst = this.#categoryAt === -1;
        this.#categoryAt = i;
        this.#add(attribute, i);
        return isText && isFirst;
      }
      default:
        return true;
    }
  }

  /** A folded line; false when what it continues must be known whole. */
  #continue({ role }: Attribute, i: number): boolean {
    if (role === 'none' || role === 'bytes') return true;
    this.lastAt = i;
    if (role === 'dn') this.#dnEnd = i;
    return role !== 'class' && role !== 'change';
  }

  /** A folded line that is one of ldp.exe's. */
  #isOther(i: number, start: number, end: number, second: number): boolean {
    // An attribute has a colon.
    const isDump = this.#attributes.colonFrom(start) < end && ldapLine(this.#lines.at(i))?.dump === true;
    return isDump || (mayBeQuery(second) && LDP_QUERY.test(this.#lines.at(i)));
  }

  /** A line of the object from a place on, the lines that were folded off it joined. */
  #unfolded(i: number, start = this.#lines.startOf(i)): string {
    const lines = this.#lines;
    const { text } = lines;
    let line = text.slice(start, lines.endOf(i));
    for (let next = i + 1; next < this.end && lines.codeAt(next, 0) === BLANK; next++) {
      line += text.slice(lines.startOf(next) + 1, lines.endOf(next));
    }
    return line;
  }
}

/** Where a name begins that stands on a line as it is; -1 when it is empty, or must be taken apart. */
function startOfPlain(text: string, start: number, end: number): number {
  let at = text.indexOf(':', start) + 1;
  const mark = text.charCodeAt(at);
  while (at < end && text.charCodeAt(at) === BLANK) at++;
  const first = text.charCodeAt(at);
  // DNs with bytes begin with B or S.
  return at === end || mark === COLON || mark === LESS || first === 0x42 || first === 0x53 ? -1 : at;
}

/** Type by the class that an `objectCategory` begins with. */
export function typeOfCategory(category: string): ObjectType | null {
  return objectTypeOfClasses([/^CN=([^,]+)/i.exec(category)?.[1] ?? '']);
}

function valueIn(line: string): string {
  return ldapValue(ldapLine(line), false)?.items[0] ?? '';
}

/** @param second code of the second character of a folded line */
function mayBeQuery(second: number): boolean {
  return second === 0x45 || second === 0x47 || second <= BLANK || second >= 0xa0;
}

/** Newer ldp.exe ends every line with a semicolon; one line that surely doesn't tells that the object is LDIF. */
function endsAsLdif(lines: TextLines, i: number): boolean {
  const last = lines.codeAt(i, lines.lengthAt(i) - 1);
  return last !== SEMICOLON && last > BLANK && last < 0xa0;
}
