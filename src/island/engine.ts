import type { Scenario, SetupMessages, Source } from '../checker/types.ts';
import type { CheckAnswer, CheckRequest, FromWorker } from './messages.ts';

/** The part of a Worker that the engine uses: tests bring their own. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export const spawnWorker = (): WorkerLike =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** Runs checks in a worker, one at a time: a newer request cancels an older one. */
export class Engine {
  readonly #setupMessages: SetupMessages;
  readonly #spawn: () => WorkerLike;
  #worker: WorkerLike | null = null;
  #number = 0;
  #cancel: (() => void) | null = null;

  constructor(setupMessages: SetupMessages, spawn: () => WorkerLike = spawnWorker) {
    this.#setupMessages = setupMessages;
    this.#spawn = spawn;
  }

  /**
   * @param onProgress gets the share that is read, 0 to 1
   * @returns null when the check was cancelled, by the reader or for a newer one
   */
  check(
    sources: readonly Source[],
    given: Partial<Scenario>,
    onProgress: (share: number) => void = () => undefined,
  ): Promise<CheckAnswer | null> {
    this.cancel();
    const number = ++this.#number;
    const worker = (this.#worker ??= this.#spawn());
    return new Promise((resolve) => {
      const finish = (answer: CheckAnswer | null): void => {
        this.#cancel = null;
        resolve(answer);
      };
      this.#cancel = () => {
        this.#discard();
        finish(null);
      };
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.number !== number) return;
        if (data.kind === 'answer') finish(data.answer);
        if (data.kind === 'progress') onProgress(data.share);
      };
      worker.onerror = (event) => {
        this.#discard();
        finish({ kind: 'failed', reason: event.message || 'worker' });
      };
      const request: CheckRequest = {
        kind: 'check',
        number,
        sources,
        given,
        setupMessages: this.#setupMessages,
      };
      worker.postMessage(request);
    });
  }

  /** Stops the running check, if there is one. The engine can't be interrupted, so its worker goes. */
  cancel(): void {
    this.#cancel?.();
  }

  #discard(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
