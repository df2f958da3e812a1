import { describe, expect, test } from 'vitest';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const ID = 'DidOnPremisesSettingCreatedAnException';
const PREPARE = { do: 'prepare-ad', to: '2019' } as const;

const relationships = (...some: readonly (readonly [name: string, uri: string | null])[]) => `
[PS] C:\\>Get-OrganizationRelationship | fl Name,DomainNames,TargetApplicationUri
${some
  .map(
    ([name, uri]) => `
Name                 : ${name}
DomainNames          : {contoso.com}
${uri === null ? '' : `TargetApplicationUri : ${uri}\n`}`,
  )
  .join('')}`;
const verdict = (paste: string) => judge(ID, paste, PREPARE);

describe('TargetApplicationUri', () => {
  test('empty', () => {
    const paste = relationships(['O365', 'outlook.com'], ["Northwind's", '']);
    expect(verdict(paste)).toEqual({ outcome: 'fail', says: 'fail', lines: [9] });
    const result = resultOf(ID, paste, PREPARE);
    expect(result).toMatchObject({ severity: 'error', server: null });
    expect(commandsOf(result).slice(2)).toEqual([
      "Set-OrganizationRelationship -Identity 'Northwind''s' -TargetApplicationUri '<value from the log>' -WhatIf",
      "Remove-OrganizationRelationship -Identity 'Northwind''s' -WhatIf",
    ]);
  });

  test('set everywhere: other exceptions are possible', () => {
    expect(verdict(relationships(['O365', 'outlook.com']))).toEqual({
      outcome: 'unknown',
      says: 'unknownOther',
      lines: [5],
    });
  });

  test('not printed', () => {
    expect(verdict(relationships(['O365', null]))).toEqual({
      outcome: 'unknown',
      says: 'unknownUri',
      lines: [3],
    });
    expect(verdict(relationships(['O365', null], ['Northwind', ''])).outcome).toBe('fail');
  });
});

test('no relationships at all leave it open, too', () => {
  const paste =
    '[PS] C:\\>Get-OrganizationRelationship | fl\n[PS] C:\\>Get-OrganizationConfig | fl\n\nIsMixedMode : False\n';
  expect(verdict(paste)).toEqual({ outcome: 'unknown', says: 'unknownOther', lines: [] });
  expect(verdict(paste.replace(/^.*\n/, '')).says).toBe('common.unlisted');
});

test('scope: preparation', () => {
  const ids = (action: 'prepare-schema' | 'upgrade') =>
    reportOf(relationships(['O365', 'outlook.com']), { do: action, to: '2019' }).results.map(({ id }) => id);
  expect(ids('prepare-schema')).toContain(ID);
  expect(ids('upgrade')).not.toContain(ID);
});

everySentenceIsSaid(ID);
