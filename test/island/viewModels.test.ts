import { describe, expect, it } from 'vitest';
import { commandsToCollect } from '../../src/island/collect.ts';
import { marksOf } from '../../src/island/marks.ts';
import { matrixOf } from '../../src/island/matrix.ts';
import { recognisedIn } from '../../src/island/recognised.ts';
import { place, report, result, source } from './fixture.ts';

describe('matrix', () => {
  it('has a row per server and a column per check', () => {
    const { checks, rows } = matrixOf(
      report([result('A', 'HUB01', 'fail'), result('A', 'HUB02', 'pass'), result('B', 'HUB02', 'unknown')]),
    );
    expect(checks.map(({ id }) => id)).toEqual(['A', 'B']);
    expect(
      rows.map(({ server, state, cells }) => [server, state, ...cells.map((cell) => cell?.outcome ?? '')]),
    ).toEqual([
      ['HUB01', 'blocked', 'fail', ''],
      ['HUB02', 'open', 'pass', 'unknown'],
    ]);
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

describe('commands to collect', () => {
  it('stand once each', () => {
    const missing = [{ what: 'x', command: 'Get-X' }, { what: 'no command' }];
    expect(
      commandsToCollect([
        result('A', 'HUB01', 'unknown', { missing }),
        result('A', 'HUB02', 'unknown', { missing: [...missing, { what: 'y', command: 'Get-Y' }] }),
      ]),
    ).toEqual(['Get-X', 'Get-Y']);
  });
});
