import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { account, exchangeServer } from './computerCases.ts';

const ID = 'ServerNameNotValid';

describe('the short name of the computer', () => {
  test.each([
    ['EX1', 'pass'],
    ['ex-01', 'pass'],
    ['7', 'pass'],
    ['EX_1', 'fail'],
    ['EX 1', 'fail'],
    ['ÉX1', 'fail'],
    ['СЕРВЕР1', 'fail'],
    ['EX1!', 'fail'],
  ])('%s: %s', (server, outcome) => {
    const answer = { outcome, says: outcome };
    expect(judge(ID, account(server, ''), { do: 'install', server })).toEqual({ ...answer, lines: [3] });
    expect(judge(ID, exchangeServer(server, 'x.contoso.com'), { do: 'upgrade', server })).toEqual({
      ...answer,
      lines: [4],
    });
  });

  test('a computer that the paste doesn’t show is judged by the name that was given', () => {
    expect(judge(ID, account('EX10', ''), { do: 'install', server: 'EX_1' })).toMatchObject({
      outcome: 'fail',
      lines: [],
    });
  });

  test('only the part before the first dot counts', () => {
    const paste = account('EX1', 'EX1.sub_domain.contoso.com');
    expect(judge(ID, paste, { do: 'install', server: 'EX1.sub_domain.contoso.com' }).outcome).toBe('pass');
  });

  test('every server is asked in an upgrade', () => {
    const paste = exchangeServer('EX_1', 'ex_1.contoso.com') + exchangeServer('EX10', 'ex10.contoso.com');
    const results = reportOf(paste, { do: 'upgrade' }).results.filter(({ id }) => id === ID);
    expect(results.map(({ server, outcome }) => [server, outcome])).toEqual([
      ['EX_1', 'fail'],
      ['EX10', 'pass'],
    ]);
  });
});

test('the fix: a new name before Exchange is installed, a new server after', () => {
  const paste = exchangeServer('EX_1', 'ex_1.contoso.com');
  const result = resultOf(ID, paste, { do: 'install', server: 'EX_1' });
  expect(result.severity).toBe('error');
  expect(commandsOf(result)).toEqual(["Rename-Computer -NewName '<valid name>' -Restart"]);
  expect(commandsOf(resultOf(ID, paste, { do: 'upgrade', server: 'EX_1' }))).toEqual([undefined]);
});

test('not when a server is removed, and not for a computer that isn’t named', () => {
  const paste = exchangeServer('EX_1', 'ex_1.contoso.com');
  expect(reportOf(paste, { do: 'remove' }).results.map(({ id }) => id)).not.toContain(ID);
  expect(judge(ID, paste, { do: 'install' }).says).toBe('common.noComputer');
});

everySentenceIsSaid(ID);
