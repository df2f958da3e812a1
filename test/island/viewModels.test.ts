import { describe, expect, it } from 'vitest';
import { marksOf } from '../../src/island/marks.ts';
import { matrixOf, rowsNamed } from '../../src/island/matrix.ts';
import { recognisedIn } from '../../src/island/recognised.ts';
import { place, report, result, source } from './fixture.ts';

describe('matrix', () => {
  it('has a row per server and a column per check', () => {
    const { checks, rows } = matrixOf(
      report([
        result('A', 'HUB01', 'fail'),
        result('A', 'HUB02', 'pass'),
        result('B', 'HUB02', 'unknown', { evidence: [place('paste', 1)] }),
      ]),
    );
    expect(checks.map(({ id }) => id)).toEqual(['A', 'B']);
    expect(
      rows.map(({ server, state, cells }) => [server, state, ...cells.map((cell) => cell?.outcome ?? '')]),
    ).toEqual([
      ['HUB02', 'open', 'pass', 'unknown'],
      ['HUB01', 'blocked', 'fail', ''],
    ]);
  });

  it('puts first the servers that are the closest to going', () => {
    const advice = { origin: 'advice' } as const;
    const seen = { evidence: [place('paste', 1)] };
    const { rows } = matrixOf(
      report([
        result('A', 'TWO-BLOCKERS', 'fail'),
        result('B', 'TWO-BLOCKERS', 'fail'),
        result('A', 'ONE-BLOCKER', 'fail'),
        result('A', 'QUESTION', 'unknown', seen),
        result('A', 'NO-DATA', 'unknown'),
        result('A', 'WARNING', 'warn'),
        result('A', 'ADVICE', 'warn', advice),
        result('A', 'CLEAR', 'pass'),
      ]),
    );
    expect(rows.map(({ server }) => server)).toEqual([
      'CLEAR',
      'ADVICE',
      'WARNING',
      'NO-DATA',
      'QUESTION',
      'ONE-BLOCKER',
      'TWO-BLOCKERS',
    ]);
  });

  it('has no column for a check of which nothing is known for any server', () => {
    const { checks } = matrixOf(
      report([
        result('A', 'HUB01', 'unknown'),
        result('A', 'HUB02', 'unknown'),
        result('B', 'HUB01', 'pass'),
      ]),
    );
    expect(checks.map(({ id }) => id)).toEqual(['B']);
  });

  it('shows the worst of two results, and the organization in a row of its own', () => {
    const { rows } = matrixOf(
      report([
        result('A', 'HUB01', 'pass'),
        result('A', 'HUB01', 'fail', { origin: 'setup-log' }),
        result('N', null, 'warn'),
      ]),
    );
    expect(rows.map(({ server, cells }) => [server, ...cells.map((cell) => cell?.outcome ?? '')])).toEqual([
      ['HUB01', 'fail', ''],
      [null, '', 'warn'],
    ]);
  });

  it('puts advice after what Setup checks, and says which is which', () => {
    const { checks, rows } = matrixOf(
      report([
        result('Advice', 'HUB01', 'warn', { origin: 'advice' }),
        result('A', 'HUB01', 'pass'),
        result('A', 'HUB02', 'fail'),
      ]),
    );
    expect(checks.map(({ id, advice }) => [id, advice])).toEqual([
      ['A', false],
      ['Advice', true],
    ]);
    expect(rows.map(({ server, cells }) => [server, ...cells.map((cell) => cell?.outcome ?? '')])).toEqual([
      ['HUB01', 'pass', 'warn'],
      ['HUB02', 'fail', ''],
    ]);
  });

  it('is filtered by a part of the name in any letter case', () => {
    const { rows } = matrixOf(
      report([
        result('A', 'HUB01', 'fail'),
        result('A', 'HUB10', 'fail'),
        result('A', 'EX01', 'fail'),
        result('N', null, 'warn'),
      ]),
    );
    const named = (part: string) => rowsNamed(rows, part).map(({ server }) => server);
    expect(named(' hub1 ')).toEqual(['HUB10']);
    expect(named('01')).toEqual(['HUB01', 'EX01']);
    expect(named(' ')).toEqual(['HUB01', 'HUB10', 'EX01', null]);
    expect(named('mbx')).toEqual([]);
  });

  it('looks at each result a few times, not once per server', () => {
    let looks = 0;
    const counted = Array.from({ length: 300 }, (_, i) => `HUB${i}`).flatMap((server) =>
      Array.from({ length: 10 }, (_, i) => ({
        ...result(`Check${i}`, server, i === 7 ? 'fail' : 'pass'),
        get server() {
          looks++;
          return server;
        },
      })),
    );
    const whole = report(counted, { servers: Array.from({ length: 300 }, (_, i) => `HUB${i}`) });
    looks = 0;
    const { rows, checks } = matrixOf(whole);
    expect([rows.length, checks.length]).toEqual([300, 10]);
    expect(rows.every(({ state }) => state === 'blocked')).toBe(true);
    expect(looks).toBeLessThanOrEqual(5 * counted.length);
  });

  it('leaves out what applies to no server and what a log merely evaluated', () => {
    const { checks } = matrixOf(
      report([
        result('A', 'HUB01', 'notApplicable'),
        result('Logged', 'HUB01', 'pass', { origin: 'setup-log' }),
        result('Failed', 'HUB01', 'fail', { origin: 'setup-log' }),
      ]),
    );
    expect(checks.map(({ id }) => id)).toEqual(['Failed']);
  });
});

describe('marked lines', () => {
  it('are those that results cite, the gravest outcome first', () => {
    const marks = marksOf(
      report([
        result('A', 'HUB01', 'fail', { evidence: [place('paste', 9)] }),
        result('B', 'HUB01', 'unknown', {
          evidence: [place('paste', 9), place('paste', 12), place('other.txt', 3)],
        }),
        result('C', 'HUB01', 'pass', { evidence: [place('paste', 20)] }),
        result('Q', 'HUB01', 'warn', {
          points: [{ case: 'C2', outcome: 'warn', text: '', evidence: [place('paste', 30)] }],
        }),
      ]),
      'paste',
    );
    expect([...marks]).toEqual([
      [9, 'fail'],
      [12, 'unknown'],
      [30, 'warn'],
    ]);
  });
});

describe('what was recognised', () => {
  it('counts objects of a kind over all blocks', () => {
    const block = { format: 'format-list', records: 2, what: 'SendConnector' } as const;
    const read = recognisedIn(
      source('paste', {
        blocks: [
          { ...block, fromLine: 3, toLine: 20 },
          { ...block, fromLine: 40, toLine: 60, records: 1 },
          { format: 'format-list', fromLine: 21, toLine: 39, records: 1 },
          { format: 'unknown', fromLine: 70, toLine: 80, records: 0 },
        ],
      }),
    );
    expect(read).toEqual({
      objects: [
        { what: 'SendConnector', count: 3 },
        { what: 'unknown', count: 1 },
      ],
      lines: { from: 3, to: 60 },
    });
  });

  it('may be nothing', () => {
    expect(recognisedIn(source('paste'))).toEqual({ objects: [], lines: null });
  });
});
