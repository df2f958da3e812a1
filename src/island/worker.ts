import { check } from '../checker/check.ts';
import { UnknownServerError } from '../checker/evaluate.ts';
import type { CheckAnswer, CheckRequest, CheckResponse } from './messages.ts';

/** The engine off the page's thread: a log of ten megabytes must not freeze the page. */

function answer({ sources, given, setupMessages }: CheckRequest): CheckAnswer {
  try {
    return { kind: 'report', report: check(sources, given, setupMessages) };
  } catch (error) {
    if (error instanceof UnknownServerError) {
      const { name_: name, known, suggestion } = error;
      return { kind: 'unknownServer', name, known, suggestion };
    }
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const response: CheckResponse = { number: data.number, answer: answer(data) };
  postMessage(response);
});
