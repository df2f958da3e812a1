import { describe, expect, test } from 'vitest';
import { judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const ID = 'ResourcePropertySchemaException';
const UPGRADE = { do: 'upgrade', to: '2019' } as const;

const schema = (list: string) => `
[PS] C:\\>Get-ResourceConfig | Format-List Name,ResourcePropertySchema

Name                   : Resource Schema
ResourcePropertySchema : ${list}
`;
const verdict = (paste: string) => judge(ID, paste, UPGRADE);

describe('the entries', () => {
  test.each([
    ['{Room/Projector, Equipment/Van}', 'unknownRest'],
    ['{}', 'unknownRest'],
    ['{Room/Projector, Room/Video Wall}', 'unknownEntries'],
    ['{Projector}', 'unknownEntries'],
    ['{room/Projector}', 'unknownEntries'],
    ['{Room/}', 'unknownEntries'],
    ['{Room/Projector, Equipment/Van...}', 'unknownList'],
    ['{Projector, Equipment/Van...}', 'unknownEntries'],
  ])('%s: never more than a suspicion', (list, says) => {
    expect(verdict(schema(list))).toEqual({ outcome: 'unknown', says, lines: [4] });
  });

  test('the sentence names them, and the dry run decides', () => {
    const result = resultOf(ID, schema('{Room/A, B, Room/C D}'), UPGRADE);
    expect(result).toMatchObject({
      severity: 'error',
      server: null,
      summary: { args: { entries: ['B', 'Room/C D'] } },
    });
    expect(result.missing.at(-1)?.command).toMatch(/^Set-ResourceConfig .* -WhatIf$/);
  });
});

describe('without entries', () => {
  test('an error', () => {
    const paste = `[PS] C:\\>Get-ResourceConfig | fl
The Resource Schema object couldn't be found.
    + CategoryInfo          : NotSpecified: (:) [Get-ResourceConfig], ManagementObjectNotFoundException
[PS] C:\\>Get-OrganizationConfig | fl

IsMixedMode : False
`;
    expect(verdict(paste)).toEqual({ outcome: 'unknown', says: 'unknownErrors', lines: [2] });
  });

  test('nothing of it in the paste', () => {
    expect(verdict('[PS] C:\\>Get-OrganizationConfig | fl\n\nIsMixedMode : False\n').says).toBe(
      'common.unlisted',
    );
  });
});

test('scope: upgrades', () => {
  const ids = (action: 'upgrade' | 'install') =>
    reportOf(schema('{}'), { do: action, to: '2019' }).results.map(({ id }) => id);
  expect(ids('upgrade')).toContain(ID);
  expect(ids('install')).not.toContain(ID);
});

everySentenceIsSaid(ID);
