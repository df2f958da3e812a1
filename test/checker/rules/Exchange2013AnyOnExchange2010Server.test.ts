import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { shellServer, UNRELATED } from './serverObjectCases.ts';

const ID = 'Exchange2013AnyOnExchange2010Server';
const EX1 = { do: 'install', server: 'EX1', to: '2016' } as const;
const TEST_KEY = "Test-Path 'HKLM:\\SOFTWARE\\Microsoft\\ExchangeServer\\v14'";

describe('the server object of the computer', () => {
  test.each(['14.0 (Build 639.21)', '14.3 (Build 123.4)'])('%s: Exchange 2010', (build) => {
    expect(judge(ID, shellServer('EX1', 'Mailbox', build), EX1)).toEqual({
      outcome: 'fail',
      says: 'fail',
      lines: [5],
    });
  });

  test.each(['8.3 (Build 517.0)', '15.0 (Build 516.32)'])(
    '%s: another version, but the key may be there still',
    (build) => {
      expect(judge(ID, shellServer('EX1', 'Mailbox', build), EX1)).toEqual({
        outcome: 'unknown',
        says: 'unknown',
        lines: [5],
      });
    },
  );

  test('contradictory versions tell nothing', () => {
    const paste =
      shellServer('EX1', 'Mailbox', '14.3 (Build 123.4)') +
      shellServer('EX1', 'Mailbox', '15.1 (Build 2507.6)');
    expect(judge(ID, paste, EX1)).toMatchObject({ outcome: 'unknown', lines: [5, 12] });
  });

  test('EX10 isn’t EX1, and a computer without Exchange may have its management tools', () => {
    for (const paste of [shellServer('EX10', 'Mailbox', '14.3 (Build 123.4)'), UNRELATED]) {
      const result = resultOf(ID, paste, EX1);
      expect(result).toMatchObject({ outcome: 'unknown', evidence: [], severity: 'error' });
      expect(result.missing.map(({ command }) => command)).toEqual([TEST_KEY]);
    }
  });
});

test('the fix only looks', () => {
  expect(commandsOf(resultOf(ID, shellServer('EX1', 'Mailbox', '14.3 (Build 123.4)'), EX1))).toEqual([
    TEST_KEY,
    "Get-ItemProperty HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\* | Where-Object DisplayName -like '*Exchange*' | Format-Table DisplayName,DisplayVersion",
    undefined,
    undefined,
  ]);
});

test('scope', () => {
  const paste = shellServer('EX1', 'Mailbox', '14.3 (Build 123.4)');
  expect(judge(ID, paste, { ...EX1, to: 'SE' }).says).toBe('common.otherTarget');
  expect(judge(ID, paste, { ...EX1, to: null }).says).toBe('common.unknownTarget');
  expect(judge(ID, paste, { do: 'install', to: '2016' }).says).toBe('common.noComputer');
  expect(reportOf(paste, { ...EX1, do: 'upgrade' }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
