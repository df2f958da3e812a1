import { decode, isBinary } from '../checker/decode.ts';
import type { Source } from '../checker/types.ts';
import { factsOf, withPlainLineEnds, type TextFacts } from './text.ts';

/** A file that can't be taken, with the reason. */
export type RefusedFile =
  | { readonly name: string; readonly why: 'binary' }
  | { readonly name: string; readonly why: 'unreadable'; readonly reason: string };

/** A file's text. Facts of a large one are found where it is decoded: that takes as long. */
export interface OpenedFile extends Source {
  readonly facts: TextFacts;
}

export const unreadable = (file: File, error: unknown): RefusedFile => ({
  name: file.name,
  why: 'unreadable',
  reason: error instanceof Error ? error.message : String(error),
});

/** Reads a file as bytes, because administrators' files come in every encoding. Runs in the page and in the worker. */
export async function openFile(file: File): Promise<OpenedFile | RefusedFile> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isBinary(bytes)) return { name: file.name, why: 'binary' };
    const text = withPlainLineEnds(decode(bytes).text);
    return { name: file.name, text, facts: factsOf(text) };
  } catch (error) {
    return unreadable(file, error);
  }
}
