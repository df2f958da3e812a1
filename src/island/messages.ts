import type { Scenario, SetupMessages, Source } from '../checker/types.ts';
import type { BareReport } from '../report/bareReport.ts';
import type { OpenedFile, RefusedFile } from './openFile.ts';

/** One check. */
export interface CheckRequest {
  readonly kind: 'check';
  readonly number: number;
  readonly sources: readonly Source[];
  readonly given: Partial<Scenario>;
  readonly setupMessages: SetupMessages;
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
  | { readonly kind: 'report'; readonly report: BareReport }
  | {
      readonly kind: 'unknownServer';
      readonly name: string;
      readonly known: readonly string[];
      readonly suggestion: string | null;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** From the worker; `number` is that of the request. */
export type FromWorker =
  | { readonly kind: 'answer'; readonly number: number; readonly answer: CheckAnswer }
  | { readonly kind: 'progress'; readonly number: number; readonly share: number }
  | { readonly kind: 'opened'; readonly number: number; readonly file: OpenedFile | RefusedFile };
