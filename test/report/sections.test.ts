import { describe, expect, it } from 'vitest';
import { byCheck } from '../../src/report/checks.ts';
import { bySection } from '../../src/report/sections.ts';
import { place, result } from '../island/fixture.ts';

const advice = { origin: 'advice' } as const;

describe('parts of a report', () => {
  it('stand in their order, results within as the engine gives them', () => {
    const results = [
      result('Blocks2', 'HUB01', 'fail'),
      result('Advice', 'HUB01', 'fail', advice),
      result('Blocks1', 'HUB01', 'fail', { origin: 'setup-log' }),
      result('Warns', 'HUB01', 'warn', { severity: 'warning' }),
      result('AdviceToo', 'HUB01', 'warn', advice),
      result('Raised', 'HUB01', 'unknown', { evidence: [place('paste', 1)] }),
      result('Lacks', 'HUB01', 'unknown'),
      result('AdviceFine', 'HUB01', 'pass', advice),
    ];
    expect(
      bySection(results).map(({ section, results: own }) => [section, ...own.map(({ id }) => id)]),
    ).toEqual([
      ['fail', 'Blocks2', 'Blocks1'],
      ['warn', 'Warns'],
      ['unknown', 'Raised'],
      ['advice', 'Advice', 'AdviceToo'],
      ['lacking', 'Lacks'],
      ['pass', 'AdviceFine'],
    ]);
  });
});

describe('checks of many servers', () => {
  it('stand once each, with their servers and the gravest outcome', () => {
    const checks = byCheck([
      result('A', 'HUB01', 'unknown'),
      result('N', null, 'warn'),
      result('A', 'HUB02', 'fail'),
      result('A', 'HUB01', 'pass', { origin: 'setup-log' }),
    ]);
    expect(checks.map(({ id, outcome, servers, results }) => [id, outcome, servers, results.length])).toEqual(
      [
        ['A', 'fail', ['HUB01', 'HUB02'], 3],
        ['N', 'warn', [], 1],
      ],
    );
  });
});
