import { openFile, unreadable, type OpenedFile, type RefusedFile } from './openFile.ts';
import { spawnWorker, type WorkerLike } from './engine.ts';
import type { FromWorker, ToWorker } from './messages.ts';

export interface OpenedFiles {
  readonly files: readonly OpenedFile[];
  readonly refused: readonly RefusedFile[];
}

/** Bytes. Smaller files are decoded sooner than a worker starts. */
const LARGE = 2_000_000;

/** Opens files; nothing is sent anywhere. */
export interface Opening {
  /** null when it was cancelled. */
  readonly opened: Promise<OpenedFiles | null>;
  readonly cancel: () => void;
}

/** Reads and decodes files, large ones in a worker of their own, so that a check that runs meanwhile goes on. */
export function openFiles(files: Iterable<File>, spawn: () => WorkerLike = spawnWorker): Opening {
  const list = [...files];
  const large = list.some(({ size }) => size > LARGE);
  const worker = large ? spawn() : null;
  let cancel = (): void => undefined;
  const cancelled = new Promise<null>((resolve) => {
    cancel = () => resolve(null);
  });
  const read = worker === null ? Promise.all(list.map((file) => openFile(file))) : openIn(worker, list);
  const opened = Promise.race([read, cancelled]).then((all) => {
    worker?.terminate();
    if (all === null) return null;
    return {
      files: all.filter((file) => 'text' in file),
      refused: all.filter((file) => 'why' in file),
    };
  });
  return { opened, cancel };
}

function openIn(worker: WorkerLike, files: readonly File[]): Promise<readonly (OpenedFile | RefusedFile)[]> {
  const found: (OpenedFile | RefusedFile)[] = [];
  return new Promise((resolve) => {
    const next = (): void => {
      const file = files[found.length];
      if (file === undefined) resolve(found);
      else worker.postMessage({ kind: 'open', number: found.length, file } satisfies ToWorker);
    };
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind !== 'opened') return;
      found.push(data.file);
      next();
    };
    // Out of memory, most likely: what is left isn't tried.
    worker.onerror = (event) => {
      const left = files.slice(found.length);
      resolve([...found, ...left.map((file) => unreadable(file, event.message || 'worker'))]);
    };
    next();
  });
}
