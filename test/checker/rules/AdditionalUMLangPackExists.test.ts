import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { shellServer, UNRELATED } from './serverObjectCases.ts';

const ID = 'AdditionalUMLangPackExists';
const EX1 = { do: 'upgrade', server: 'EX1', to: '2016' } as const;

/** A service as its cmdlet prints it; its languages stand on line 4. */
const service = (languages: string, name = 'EX1', cmdlet = 'Get-UMService') => `
[PS] C:\\>${cmdlet} | fl Name,Languages

Name      : ${name}
Languages : ${languages}
`;

describe('languages of the server', () => {
  test.each([
    ['{en-US, fr-FR}', 'fail', 'fail'],
    ['{fr-FR}', 'fail', 'fail'],
    ['{en-GB}', 'fail', 'fail'],
    ['{en-US}', 'pass', 'pass'],
    ['{EN-us}', 'pass', 'pass'],
    ['{}', 'pass', 'pass'],
    ['{en-US...}', 'unknown', 'unknown'],
    ['{en-US, fr-FR...}', 'fail', 'fail'],
  ])('%s: %s', (languages, outcome, says) => {
    expect(judge(ID, service(languages), EX1)).toEqual({ outcome, says, lines: [4] });
  });

  test('Get-UMServer of earlier versions prints the same', () => {
    expect(judge(ID, service('{en-US, de-DE}', 'EX1', 'Get-UMServer'), EX1).outcome).toBe('fail');
  });

  test('of two outputs that differ', () => {
    expect(judge(ID, service('{en-US}') + service('{en-US, fr-FR}'), EX1)).toEqual({
      outcome: 'unknown',
      says: 'unknown',
      lines: [4, 9],
    });
  });
});

describe('which server', () => {
  test('EX1 isn’t EX10: not in the list, it isn’t known', () => {
    const result = resultOf(ID, service('{en-US, fr-FR}', 'EX10'), EX1);
    expect(result).toMatchObject({ outcome: 'unknown', summary: { key: 'unknown' }, evidence: [] });
    expect(result.missing.map(({ command }) => command)).toEqual([
      "Get-UMService -Identity 'EX1' | Format-List Name,Languages",
    ]);
  });

  test('a command that printed nothing: no service, no language', () => {
    const none =
      '[PS] C:\\>Get-UMService | fl Name,Languages\n' + service('{}').replace(/UMService/, 'UMDialPlan');
    expect(judge(ID, none, EX1)).toEqual({ outcome: 'pass', says: 'passNoService', lines: [] });
  });

  test('no list at all: unknown, with the command', () => {
    const result = resultOf(ID, UNRELATED, EX1);
    expect(result).toMatchObject({ outcome: 'unknown', summary: { key: 'common.unlisted' } });
    expect(result.missing[0]?.command).toMatch(/^Get-UMService \|/);
  });

  test('an Edge Transport server has no such service', () => {
    expect(judge(ID, shellServer('EX1', 'Edge', '15.1 (Build 2507.6)'), EX1)).toEqual({
      outcome: 'notApplicable',
      says: 'notApplicable',
      lines: [4],
    });
  });

  test('every server is asked', () => {
    const paste = service('{en-US}') + shellServer('EX1', 'Mailbox') + shellServer('EX2', 'Mailbox');
    const results = reportOf(paste, { do: 'upgrade', to: '2016' }).results.filter(({ id }) => id === ID);
    expect(results.map(({ server, outcome }) => [server, outcome])).toEqual([
      ['EX2', 'unknown'],
      ['EX1', 'pass'],
    ]);
  });
});

test('the fix: note what uses the languages, remove each, add them again', () => {
  const result = resultOf(ID, service("{en-US, fr-FR, x'; y, ru-RU}"), EX1);
  expect(result.summary).toEqual({
    key: 'fail',
    args: { server: 'EX1', languages: ['fr-FR', "x'; y", 'ru-RU'], count: 3 },
  });
  expect(commandsOf(result)).toEqual([
    "Get-UMService -Identity 'EX1' | Format-List Name,Languages",
    'Get-UMDialPlan | Format-Table Name,DefaultLanguage',
    'Get-UMAutoAttendant | Format-Table Name,Language',
    '.\\Setup.exe /RemoveUmLanguagePack:fr-FR',
    ".\\Setup.exe /RemoveUmLanguagePack:'x''; y'",
    '.\\Setup.exe /RemoveUmLanguagePack:ru-RU',
    undefined,
  ]);
});

test('scope', () => {
  const paste = service('{en-US, fr-FR}');
  expect(judge(ID, paste, { ...EX1, to: '2013' }).outcome).toBe('fail');
  expect(judge(ID, paste, { ...EX1, to: '2019' }).says).toBe('common.otherTarget');
  expect(judge(ID, paste, { ...EX1, to: null }).says).toBe('common.unknownTarget');
  expect(reportOf(paste, { ...EX1, do: 'install' }).results.map(({ id }) => id)).not.toContain(ID);
});

everySentenceIsSaid(ID);
