import type { Scenario, Source } from '../checker/types.ts';
import type { WordedResult } from '../report/report.ts';
import type { CheckAnswer, CheckRequest, FromWorker, Wording } from './messages.ts';

/** The part of a Worker that the engine uses: tests bring their own. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export const spawnWorker = (): WorkerLike =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

const withResults = (answer: CheckAnswer, results: readonly WordedResult[]): CheckAnswer =>
  answer.kind === 'report'
    ? { ...answer, report: { ...answer.report, results: [...results, ...answer.report.results] } }
    : answer;

/** Runs checks in a worker, one at a time: a newer request cancels an older one. */
export class Engine {
  readonly #wording: Wording;
  readonly #spawn: () => WorkerLike;
  #worker: WorkerLike | null = null;
  #number = 0;
  #cancel: (() => void) | null = null;

  constructor(wording: Wording, spawn: () => WorkerLike = spawnWorker) {
    this.#wording = wording;
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
    const results: WordedResult[] = [];
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
        if (data.kind === 'results') results.push(...data.results);
        if (data.kind === 'answer') finish(withResults(data.answer, results));
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
        wording: this.#wording,
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
