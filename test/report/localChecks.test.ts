import { describe, expect, test } from 'vitest';
import { catalogIndex } from '../../src/catalog/catalogIndex.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import type { Action, Target } from '../../src/checker/types.ts';
import { localChecks } from '../../src/report/localChecks.ts';

const catalog = catalogIndex(loadCatalog('content'), 'content', 'en');
const checks = (action: Action, to: Target | null, answered: readonly string[] = []) =>
  localChecks({ do: action, to, server: null }, 'en', catalog, new Set(answered));
const ids = (...args: Parameters<typeof checks>) => checks(...args).map(({ id }) => id);

describe('checks that only the computer can answer', () => {
  test('come with a test of one line', () => {
    const found = checks('install', 'SE').find(({ id }) => id === 'WinRMServiceDisabledOrNotInstalled');
    expect(found).toMatchObject({
      command: 'Get-Service -Name WinRM -ErrorAction SilentlyContinue | Format-List Name,Status,StartType',
    });
    expect(checks('install', null).filter(({ command }) => command.includes('\n'))).toEqual([]);
  });

  test('are those of the scenario and of the version', () => {
    expect(ids('remove', null)).not.toContain('IISURLRewriteNotInstalled');
    expect(ids('install', '2013')).not.toContain('IISURLRewriteNotInstalled');
    expect(ids('install', '2019')).toContain('IISURLRewriteNotInstalled');
  });

  test('leave out what a topology answers, and what a log has answered', () => {
    expect(ids('install', 'SE')).not.toContain('ForestLevelNotWin2012R2');
    expect(ids('install', 'SE')).toContain('RebootPending');
    expect(ids('install', 'SE', ['RebootPending'])).not.toContain('RebootPending');
  });

  test('errors come first', () => {
    const severities = checks('install', 'SE').map(({ severity }) => severity);
    expect(severities.lastIndexOf('error')).toBeLessThan(severities.indexOf('warning'));
  });
});
