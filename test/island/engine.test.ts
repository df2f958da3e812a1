import { describe, expect, it } from 'vitest';
import { Engine, type WorkerLike } from '../../src/island/engine.ts';
import type { CheckAnswer, FromWorker, ToWorker } from '../../src/island/messages.ts';
import { report, result } from './fixture.ts';

/** A worker that answers when the test says so. */
class FakeWorker implements WorkerLike {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  readonly asked: ToWorker[] = [];
  terminated = false;

  postMessage(request: ToWorker): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(answer: CheckAnswer): void {
    this.say({ kind: 'answer', number: this.asked.at(-1)?.number ?? 0, answer });
  }

  say(data: FromWorker): void {
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent);
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const engine = new Engine({ language: 'en', catalog: {} }, () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  return { engine, workers };
}

const failed = (reason: string): CheckAnswer => ({ kind: 'failed', reason });

describe('engine', () => {
  it('asks one worker again and again', async () => {
    const { engine, workers } = setUp();
    for (const reason of ['first', 'second']) {
      const answer = engine.check([{ name: 'paste', text: reason }], {});
      workers[0]?.answer(failed(reason));
      expect(await answer).toEqual(failed(reason));
    }
    expect(workers.length).toBe(1);
  });

  it('cancels an older request for a newer one', async () => {
    const { engine, workers } = setUp();
    const older = engine.check([], {});
    const newer = engine.check([], {});
    workers[1]?.answer(failed('newer'));
    expect(await older).toBeNull();
    expect(await newer).toEqual(failed('newer'));
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('passes on the progress of its own request only', async () => {
    const { engine, workers } = setUp();
    const shares: number[] = [];
    const answer = engine.check([], {}, (share) => shares.push(share));
    const number = workers[0]?.asked[0]?.number ?? 0;
    workers[0]?.say({ kind: 'progress', number: number - 1, share: 0.9 });
    workers[0]?.say({ kind: 'progress', number, share: 0.5 });
    workers[0]?.answer(failed('done'));
    await answer;
    expect(shares).toEqual([0.5]);
  });

  it('puts a report together from the slices of its own request', async () => {
    const { engine, workers } = setUp();
    const answer = engine.check([], {});
    const number = workers[0]?.asked[0]?.number ?? 0;
    const slice = (...ids: readonly string[]) => ids.map((id) => result(id, 'HUB01', 'pass'));
    workers[0]?.say({ kind: 'results', number: number - 1, results: slice('Older') });
    workers[0]?.say({ kind: 'results', number, results: slice('A', 'B') });
    workers[0]?.say({ kind: 'results', number, results: slice('C') });
    workers[0]?.answer({ kind: 'report', report: report([]) });
    const whole = await answer;
    expect(whole?.kind === 'report' ? whole.report.results.map(({ id }) => id) : whole).toEqual([
      'A',
      'B',
      'C',
    ]);
  });

  it('works again after the reader cancelled', async () => {
    const { engine, workers } = setUp();
    const stopped = engine.check([], {});
    engine.cancel();
    expect(await stopped).toBeNull();
    expect(workers[0]?.terminated).toBe(true);
    const again = engine.check([], {});
    workers[1]?.answer(failed('again'));
    expect(await again).toEqual(failed('again'));
  });

  it('survives a worker that dies', async () => {
    const { engine, workers } = setUp();
    const answer = engine.check([], {});
    workers[0]?.onerror?.call({} as Worker, { message: 'out of memory' } as ErrorEvent);
    expect(await answer).toEqual(failed('out of memory'));
    void engine.check([], {});
    expect(workers.length).toBe(2);
  });
});
