import { isBlank } from '../lines.ts';
import { inText, type Lines, type TextLines } from '../textLines.ts';
import type { ObjectType } from '../types.ts';
import { objectTypeOfClasses } from './ldapClasses.ts';
import { isBinaryAttribute, ldapLine, ldapValue } from './ldifLine.ts';

/** What the lines of an attribute mean to the scan. */
type Role = 'dn' | 'class' | 'category' | 'change' | 'bytes' | 'value';

/** An attribute as it stands before the colon, options included. */
interface Attribute {
  readonly text: string;
  /** Of its name without options. */
  readonly number: number;
  readonly role: Role;
}

/** The classes of objects up to one of them, and the type that they make. */
interface Classes {
  type?: ObjectType | null;
  /** By the line of the next one. */
  readonly more: Map<string, Classes>;
  /** The next one as it was last time: a comparison takes less time than to look it up. */
  last?: { readonly line: string; readonly classes: Classes };
}

const ROLES: ReadonlyMap<string, Role> = new Map([
  ['dn', 'dn'],
  ['objectclass', 'class'],
  ['objectcategory', 'category'],
  ['changetype', 'change'],
]);

/** A power of two. */
const GLANCES = 256;

const BLANK = 0x20;
const HASH = 0x23;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const LESS = 0x3c;

/** ldp.exe's notes that it looks an object up: only these lines tell that each object was asked for by itself. */
export const LDP_QUERY = /^\s*(?:Expanding base |Getting \d+ entr)/;

/**
 * The fast lane of the LDIF reader: finds what must be known of every object (its name, its type, which attributes it
 * shows, where it ends) without taking its lines apart. It knows objects as ldifde writes them, between empty lines;
 * the others are left to the careful path.
 */
export class LdifScan {
  readonly #lines: TextLines;
  readonly #attributes = new Map<string, Attribute>();
  /** The same by what is seen of a name at a glance: a comparison takes less time than to look the name up. */
  readonly #glances: (Attribute | undefined)[] = new Array<undefined>(GLANCES).fill(undefined);
  readonly #numberOf: (name: string) => number;
  readonly #noClasses: Classes = { more: new Map() };
  #first = 0;
  /** Where in the text the first colon stands that isn't above the line that is looked at. */
  #colon = -1;
  #classes = this.#noClasses;
  #category: string | null = null;

  /** Of the object scanned last: index of the line of its name, and of the last line that holds a value. */
  dnAt = 0;
  lastAt = 0;
  /** Index of the line behind it. */
  end = 0;
  /** The line of its name, folded lines joined. */
  #dnLine = '';
  /** Numbers of its attributes; again where it has several values. One array for all objects: only so many count. */
  readonly attributes: number[] = [];
  attributeCount = 0;

  /** @param numberOf an attribute's name, in lower case */
  constructor(lines: Lines, numberOf: (name: string) => number) {
    this.#lines = inText(lines);
    this.#numberOf = numberOf;
  }

  /** False when the careful path must read the object that begins at a line. */
  scan(first: number): boolean {
    const lines = this.#lines;
    const { text } = lines;
    this.#first = first;
    this.#classes = this.#noClasses;
    this.#category = null;
    this.#dnLine = '';
    this.attributeCount = 0;
    this.dnAt = -1;
    /** What the folded lines below continue. */
    let role: Role | 'comment' | null = null;
    let values = 0;
    let isLdif = false;
    let i = first;
    for (; i < lines.length; i++) {
      const start = lines.startOf(i);
      const end = lines.endOf(i);
      const code = start < end ? text.charCodeAt(start) : BLANK;
      if (!(code > BLANK && code !== 0xa0) && isBlank(lines.at(i))) break;
      // Most lines have one colon, so that it is seldom looked for.
      if (this.#colon < start) this.#colon = indexOrEnd(text, ':', start);
      if (code === BLANK) {
        if (role === null || this.#isOther(i) || !this.#continue(role, i)) return false;
        continue;
      }
      isLdif ||= values > 0 && role !== 'comment' && endsAsLdif(lines, i - 1);
      if (code === HASH) {
        role = 'comment';
        continue;
      }
      const colon = this.#colon;
      const attribute = colon >= end || colon === start ? null : this.#attributeAt(start, colon);
      if (attribute === null || (attribute.role === 'dn') !== (this.dnAt === -1)) return false;
      role = attribute.role;
      if (!this.#begin(attribute, colon, i)) return false;
      if (role !== 'dn') values++;
    }
    this.end = i;
    isLdif ||= values < 2 || (role !== 'comment' && endsAsLdif(lines, i - 1));
    return this.dnAt !== -1 && isLdif;
  }

  /** Name of the object; '' for one that can't be read. */
  get dn(): string {
    const line = this.#dnLine;
    let at = line.indexOf(':') + 1;
    const mark = line.charCodeAt(at);
    while (line.charCodeAt(at) === BLANK) at++;
    const first = line.charCodeAt(at);
    // DNs with bytes begin with B or S.
    if (mark !== COLON && mark !== LESS && first !== 0x42 && first !== 0x53) return line.slice(at).trimEnd();
    return valuesIn(line)[0] ?? '';
  }

  /** Type by its classes, which objects repeat; else by its category. */
  get type(): ObjectType | null {
    const classes = this.#classes;
    if (classes.type === undefined) classes.type = objectTypeOfClasses(this.#valuesOf('class'));
    const { type } = classes;
    return type ?? typeOfCategory(this.#category === null ? '' : (valuesIn(this.#category)[0] ?? ''));
  }

  get saysClass(): boolean {
    return this.#classes !== this.#noClasses || this.#category !== null;
  }

  /** A line that begins an attribute; false when it isn't plain enough. */
  #begin({ number, role }: Attribute, colon: number, i: number): boolean {
    if (role === 'bytes') return true;
    const lines = this.#lines;
    // At the end of a line stands its line end.
    const mark = lines.text.charCodeAt(colon + 1);
    const isText = mark !== COLON && mark !== LESS;
    if (role === 'change')
      return (
        isText &&
        lines.text
          .slice(colon + 1, lines.endOf(i))
          .trim()
          .toLowerCase() === 'add'
      );
    this.lastAt = i;
    this.attributes[this.attributeCount++] = number;
    if (role === 'dn') {
      this.dnAt = i;
      this.#dnLine = lines.at(i);
    } else if (role === 'class') {
      this.#classes = nextClasses(this.#classes, lines, i);
      return isText;
    } else if (role === 'category') {
      const isFirst = this.#category === null;
      this.#category = lines.at(i);
      return isText && isFirst;
    }
    return true;
  }

  /** A folded line; false when what it continues must be known whole. */
  #continue(role: Role | 'comment', i: number): boolean {
    if (role === 'comment' || role === 'bytes') return true;
    this.lastAt = i;
    if (role === 'dn') this.#dnLine += this.#lines.at(i).slice(1);
    else if (role === 'category') this.#category += this.#lines.at(i).slice(1);
    return role !== 'class' && role !== 'change';
  }

  #valuesOf(role: Role): readonly string[] {
    return this.#lines
      .toArray(this.#first, this.end)
      .flatMap((line) =>
        this.#attributeOf(line.slice(0, Math.max(0, line.indexOf(':'))))?.role === role ? valuesIn(line) : [],
      );
  }

  /** A folded line that is one of ldp.exe's. */
  #isOther(i: number): boolean {
    const lines = this.#lines;
    // An attribute has a colon.
    const isDump = this.#colon < lines.endOf(i) && ldapLine(lines.at(i))?.dump === true;
    return isDump || (mayBeQuery(lines.codeAt(i, 1)) && LDP_QUERY.test(lines.at(i)));
  }

  #attributeAt(start: number, colon: number): Attribute | null {
    const { text } = this.#lines;
    const length = colon - start;
    const glance = (length * 31 + text.charCodeAt(start) * 7 + text.charCodeAt(colon - 1)) & (GLANCES - 1);
    const known = this.#glances[glance];
    if (known?.text.length === length && text.slice(start, colon) === known.text) return known;
    const attribute = this.#attributeOf(text.slice(start, colon));
    if (attribute !== null) this.#glances[glance] = attribute;
    return attribute;
  }

  /** null for what begins no line of LDIF, or one that may say something else. */
  #attributeOf(text: string): Attribute | null {
    const known = this.#attributes.get(text);
    if (known !== undefined) return known;
    const line = ldapLine(`${text}:`);
    if (line === null || line.dump) return null;
    const key = line.name.toLowerCase();
    // `version: 1` of a file isn't an attribute.
    if (key === 'version') return null;
    const number = this.#numberOf(key);
    const attribute = { text, number, role: ROLES.get(key) ?? (isBinaryAttribute(key) ? 'bytes' : 'value') };
    this.#attributes.set(text, attribute);
    return attribute;
  }
}

function nextClasses(classes: Classes, lines: TextLines, i: number): Classes {
  const { last } = classes;
  if (last !== undefined && lines.is(i, last.line)) return last.classes;
  const line = lines.at(i);
  let next = classes.more.get(line);
  if (next === undefined) classes.more.set(line, (next = { more: new Map() }));
  classes.last = { line, classes: next };
  return next;
}

function indexOrEnd(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at === -1 ? text.length : at;
}

/** Type by the class that an `objectCategory` begins with. */
export function typeOfCategory(category: string): ObjectType | null {
  return objectTypeOfClasses([/^CN=([^,]+)/i.exec(category)?.[1] ?? '']);
}

function valuesIn(line: string): readonly string[] {
  return ldapValue(ldapLine(line), false)?.items ?? [];
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
