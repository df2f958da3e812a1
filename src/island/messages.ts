import type { Report, Scenario, SetupMessages, Source } from '../checker/types.ts';

/** To the worker: one check. */
export interface CheckRequest {
  readonly number: number;
  readonly sources: readonly Source[];
  readonly given: Partial<Scenario>;
  readonly setupMessages: SetupMessages;
}

/** What a check comes to. */
export type CheckAnswer =
  | { readonly kind: 'report'; readonly report: Report }
  | {
      readonly kind: 'unknownServer';
      readonly name: string;
      readonly known: readonly string[];
      readonly suggestion: string | null;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** From the worker. */
export interface CheckResponse {
  readonly number: number;
  readonly answer: CheckAnswer;
}
