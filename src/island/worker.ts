import { check } from '../checker/check.ts';
import { UnknownServerError } from '../checker/evaluate.ts';
import type { OnProgress } from '../checker/progress.ts';
import { bareReport } from '../report/bareReport.ts';
import { setupMessagesOf, wordReport } from '../report/word.ts';
import { openFile } from './openFile.ts';
import type { CheckAnswer, CheckRequest, FromWorker, ToWorker } from './messages.ts';

/**
 * The engine and the words of its report off the page's thread: neither a log of a hundred megabytes nor thirty thousand
 * results may freeze the page.
 */

/** Results in one message. */
const SLICE = 1000;

const send = (message: FromWorker): void => postMessage(message);

async function answer(
  { number, sources, given, wording: { language, catalog } }: CheckRequest,
  onProgress: OnProgress,
): Promise<CheckAnswer> {
  try {
    const report = check(sources, given, setupMessagesOf(catalog), onProgress);
    const { results, ...rest } = await wordReport(bareReport(report), language, catalog);
    for (let from = 0; from < results.length; from += SLICE)
      send({ kind: 'results', number, results: results.slice(from, from + SLICE) });
    return { kind: 'report', report: { ...rest, results: [] } };
  } catch (error) {
    if (error instanceof UnknownServerError) {
      const { name_: name, known, suggestion } = error;
      return { kind: 'unknownServer', name, known, suggestion };
    }
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  const { number } = data;
  if (data.kind === 'open') {
    void openFile(data.file).then((file) => {
      // The index goes over whole; a text can only be copied.
      const index = 'facts' in file ? [file.facts.starts.buffer] : [];
      postMessage({ kind: 'opened', number, file } satisfies FromWorker, { transfer: index });
    });
    return;
  }
  void answer(data, (done, total) => send({ kind: 'progress', number, share: done / total })).then((answer) =>
    send({ kind: 'answer', number, answer }),
  );
});
