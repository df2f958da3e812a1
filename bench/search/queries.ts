import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Language } from '../../src/catalog/schema.ts';

/** Kinds of queries, in the order in which they are reported, with the share whose first answer has to be right. */
export const GROUPS = {
  idExact: 0.99,
  idCase: 0.99,
  idSpaced: 0.99,
  idUrl: 0.99,
  idGuid: 0.99,
  idContentKey: 0.99,
  idKb: 0.99,
  idCode: 0.99,
  typoOne: 0.95,
  typoTwo: 0.95,
  fragment: 0.95,
  /** Typed on a Russian keyboard that was meant to be a Latin one. */
  layout: 0.95,
  message: 0.95,
  logLine: 0.95,
  questionEn: 0.85,
  questionFr: 0.85,
  questionRu: 0.85,
  /** Asked on a page of another language than the query's. */
  otherLanguage: 0.85,
  /** Properties, LDAP attributes, registry values, cmdlets, Windows features. */
  property: 0.85,
  /** Here the right answer is none. */
  nonsense: 1,
} as const;
export type Group = keyof typeof GROUPS;
export const GROUP_NAMES = Object.keys(GROUPS) as readonly Group[];

/** One line of queries.yaml. */
export interface JudgedQuery {
  readonly group: Group;
  /** As typed or pasted. */
  readonly q: string;
  /** Every answer that is right; none where nothing may be found. */
  readonly ids: readonly string[];
  /** The languages of the pages that it is asked on. */
  readonly on: readonly Language[];
}

const FILE = new URL('queries.yaml', import.meta.url);

/** The relevance set, in the order of the file. */
export function judgedQueries(): readonly JudgedQuery[] {
  const groups = parse(readFileSync(FILE, 'utf8')) as Record<Group, readonly Omit<JudgedQuery, 'group'>[]>;
  return (Object.keys(groups) as Group[]).flatMap((group) =>
    groups[group].map((query) => ({ group, ...query })),
  );
}
