import { check } from '../checker/check.ts';
import { UnknownServerError } from '../checker/evaluate.ts';
import type { OnProgress } from '../checker/progress.ts';
import { bareReport } from '../report/bareReport.ts';
import { openFile } from './openFile.ts';
import type { CheckAnswer, CheckRequest, FromWorker, ToWorker } from './messages.ts';

/** The engine off the page's thread: a log of a hundred megabytes must not freeze the page. */

const send = (message: FromWorker): void => postMessage(message);

function answer({ sources, given, setupMessages }: CheckRequest, onProgress: OnProgress): CheckAnswer {
  try {
    return { kind: 'report', report: bareReport(check(sources, given, setupMessages, onProgress)) };
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
  send({
    kind: 'answer',
    number,
    answer: answer(data, (done, total) => send({ kind: 'progress', number, share: done / total })),
  });
});
