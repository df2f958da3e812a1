import { decode, isBinary } from '../checker/decode.ts';
import type { Source } from '../checker/types.ts';

/** A file that can't be taken, with the reason. */
export type RefusedFile =
  | { readonly name: string; readonly why: 'binary' }
  | { readonly name: string; readonly why: 'unreadable'; readonly reason: string };

export interface OpenedFiles {
  readonly files: readonly Source[];
  readonly refused: readonly RefusedFile[];
}

async function open(file: File): Promise<Source | RefusedFile> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isBinary(bytes)) return { name: file.name, why: 'binary' };
    return { name: file.name, text: decode(bytes).text };
  } catch (error) {
    return {
      name: file.name,
      why: 'unreadable',
      reason: error instanceof Error ? error.message : String(error),
    };
  }
}

/** Reads files as bytes, because administrators' files come in every encoding; nothing is sent anywhere. */
export async function openFiles(files: Iterable<File>): Promise<OpenedFiles> {
  const opened = await Promise.all([...files].map((file) => open(file)));
  return {
    files: opened.filter((file) => 'text' in file),
    refused: opened.filter((file) => 'why' in file),
  };
}
