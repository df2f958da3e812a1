import { createScanner } from 'jsonc-parser';
import { commandAtPrompt } from './commands.ts';

/** A value with its half-open range in the text; `whole` is false when its end is missing. */
export type JsonNode = JsonObject | JsonArray | JsonScalar;

export interface JsonMember {
  readonly name: string;
  readonly from: number;
  readonly value: JsonNode;
}

export interface JsonObject {
  readonly kind: 'object';
  readonly members: JsonMember[];
  readonly from: number;
  to: number;
  whole: boolean;
}

export interface JsonArray {
  readonly kind: 'array';
  readonly elements: JsonNode[];
  readonly from: number;
  to: number;
  whole: boolean;
}

export interface JsonScalar {
  readonly kind: 'string' | 'number' | 'boolean' | 'null';
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly whole: boolean;
}

export interface JsonTree {
  /** Documents in the order of the text; several may follow each other. */
  readonly roots: readonly JsonNode[];
  /** Offsets of words that stand outside of any document. */
  readonly outside: readonly number[];
  /** Where the grammar was broken first; null when it never was. */
  readonly brokenAt: number | null;
  /** True when something is still open at the end of the text. */
  readonly cut: boolean;
}

/** Tokens of jsonc-parser's scanner (`SyntaxKind`, a const enum, which can't be used across files). */
const OPEN_BRACE = 1;
const CLOSE_BRACE = 2;
const OPEN_BRACKET = 3;
const CLOSE_BRACKET = 4;
const COMMA = 5;
const COLON = 6;
const NULL = 7;
const TRUE = 8;
const FALSE = 9;
const STRING = 10;
const NUMBER = 11;
const END = 17;

/** All of a long line would be looked at again after each of its documents. */
const LONGEST_PROMPT = 300;

/** A name whose value has not come yet. */
interface Key {
  readonly name: string;
  readonly from: number;
  colon: boolean;
}

/**
 * Reads JSON as far as it goes: several documents, a lost first bracket, a lost end, words around it. One pass without
 * recursion, so that neither size nor depth of a paste matters.
 */
export function parseJson(text: string): JsonTree {
  const scanner = createScanner(text, true);
  const roots: JsonNode[] = [];
  const outside: number[] = [];
  /** A string that is open there was cut, not broken. */
  const end = text.trimEnd().length;
  const stack: (JsonObject | JsonArray)[] = [];
  const open = { object: 0, array: 0 };
  const at: { key: Key | null; brokenAt: number | null } = { key: null, brokenAt: null };

  for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    const from = scanner.getTokenOffset();
    const to = from + scanner.getTokenLength();
    const error = scanner.getTokenError() as number;
    switch (token) {
      case OPEN_BRACE:
        begin({ kind: 'object', members: [], from, to: text.length, whole: false });
        break;
      case OPEN_BRACKET:
        begin({ kind: 'array', elements: [], from, to: text.length, whole: false });
        break;
      case CLOSE_BRACE:
        finish('object', from, to);
        break;
      case CLOSE_BRACKET:
        finish('array', from, to);
        break;
      case COMMA:
        if (at.key !== null) unplaced(at.key.from);
        at.key = null;
        break;
      case COLON:
        takeColon(from);
        break;
      case STRING:
        takeString(scanner.getTokenValue(), from, to, error === 0);
        break;
      case NUMBER:
        place({ kind: 'number', text: text.slice(from, to), from, to, whole: error === 0 });
        break;
      case NULL:
        place({ kind: 'null', text: '', from, to, whole: true });
        break;
      case TRUE:
      case FALSE:
        place({ kind: 'boolean', text: token === TRUE ? 'True' : 'False', from, to, whole: true });
        break;
      default:
        // A word where a value is due is that value, unreadable.
        if (takesValue()) place({ kind: 'string', text: '', from, to, whole: false });
        unplaced(from);
    }
  }
  return { roots, outside, brokenAt: at.brokenAt, cut: stack.length > 0 };

  function unplaced(from: number): void {
    if (stack.length === 0) outside.push(from);
    else at.brokenAt ??= from;
  }

  function takesValue(): boolean {
    const parent = stack.at(-1);
    return parent?.kind === 'array' || (parent?.kind === 'object' && at.key?.colon === true);
  }

  function place(node: JsonNode): void {
    const parent = stack.at(-1);
    if (parent === undefined) {
      if (node.kind === 'object' || node.kind === 'array') roots.push(node);
      else outside.push(node.from);
    } else if (parent.kind === 'array') {
      parent.elements.push(node);
    } else if (at.key?.colon === true) {
      parent.members.push({ name: at.key.name, from: at.key.from, value: node });
    } else {
      at.brokenAt ??= node.from;
    }
    at.key = null;
  }

  function begin(node: JsonObject | JsonArray): void {
    place(node);
    stack.push(node);
    open[node.kind]++;
  }

  function finish(kind: 'object' | 'array', from: number, to: number): void {
    if (at.key !== null) at.brokenAt ??= at.key.from;
    at.key = null;
    // Of an array whose first bracket was lost, the last one is left.
    if (open[kind] === 0) return;
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      open[node.kind]--;
      node.to = to;
      if (node.kind === kind) {
        node.whole = true;
        break;
      }
      at.brokenAt ??= from;
    }
    if (stack.length === 0) skipPrompt(to);
  }

  /** The prompt may follow the last bracket on its line; its own brackets aren't JSON. */
  function skipPrompt(from: number): void {
    const rest = text.slice(from, from + LONGEST_PROMPT).split('\n', 1)[0] ?? '';
    if (commandAtPrompt(rest) !== null) scanner.setPosition(from + rest.length);
  }

  function takeColon(from: number): void {
    if (at.key === null || at.key.colon) {
      unplaced(from);
      return;
    }
    at.key.colon = true;
    if (stack.length > 0) return;
    // The first bracket was lost: the text begins inside an object.
    const node: JsonObject = {
      kind: 'object',
      members: [],
      from: at.key.from,
      to: text.length,
      whole: false,
    };
    roots.push(node);
    stack.push(node);
    open.object++;
  }

  function takeString(value: string, from: number, to: number, whole: boolean): void {
    if (takesValue()) {
      place({ kind: 'string', text: value, from, to, whole });
      if (!whole && to < end) at.brokenAt ??= from;
      return;
    }
    if (at.key !== null) unplaced(at.key.from);
    const isName = stack.length > 0 || startsLine(from);
    if (isName) at.key = { name: value, from, colon: false };
    else outside.push(from);
  }

  function startsLine(offset: number): boolean {
    let i = offset - 1;
    while (i >= 0 && (text[i] === ' ' || text[i] === '\t')) i--;
    return i < 0 || text[i] === '\n';
  }
}
