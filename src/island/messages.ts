import type { Language } from '../catalog/schema.ts';
import type { Scenario, Source } from '../checker/types.ts';
import type { CatalogIndex, WordedReport, WordedResult } from '../report/report.ts';
import type { OpenedFile, RefusedFile } from './openFile.ts';

/** What puts a report into words. */
export interface Wording {
  readonly language: Language;
  readonly catalog: CatalogIndex;
}

/** One check. */
export interface CheckRequest {
  readonly kind: 'check';
  readonly number: number;
  readonly sources: readonly Source[];
  readonly given: Partial<Scenario>;
  readonly wording: Wording;
}

/** One file to read and decode; it crosses as a handle, not as bytes. */
export interface OpenRequest {
  readonly kind: 'open';
  readonly number: number;
  readonly file: File;
}

export type ToWorker = CheckRequest | OpenRequest;

/** What a check comes to. */
export type CheckAnswer =
  | { readonly kind: 'report'; readonly report: WordedReport }
  | {
      readonly kind: 'unknownServer';
      readonly name: string;
      readonly known: readonly string[];
      readonly suggestion: string | null;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * From the worker; `number` is that of the request. The results of a report come before it, a slice at a time: the page
 * can do nothing else while it unpacks a message.
 */
export type FromWorker =
  | { readonly kind: 'results'; readonly number: number; readonly results: readonly WordedResult[] }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: CheckAnswer }
  | { readonly kind: 'progress'; readonly number: number; readonly share: number }
  | { readonly kind: 'opened'; readonly number: number; readonly file: OpenedFile | RefusedFile };
