import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/checker/types.ts';
import { commandsOf, judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { exported, serverList, shown } from './coexistenceCases.ts';

const UNRELATED = '[PS] C:\\>Get-SendConnector | fl\n\nIdentity : A\n';

/** The organization as Get-OrganizationConfig shows it; its level stands on line 11 after a list of one server. */
export const organization = (level: number): string => `

[PS] C:\\>Get-OrganizationConfig | fl Name,ObjectVersion

Name          : Contoso
ObjectVersion : ${level}
`;

interface LastChance {
  readonly id: Parameters<typeof everySentenceIsSaid>[0];
  /** Versions whose Setup has the check, each with builds that silence it and builds that don't. */
  readonly targets: readonly {
    readonly to: Target;
    readonly silencedBy: readonly string[];
    readonly notBy: readonly string[];
    /** Levels of the organization: just below the first release, between, that of the newest release. */
    readonly levels: readonly [number, number, number];
    /** Whether the newest level that is known is the last one. */
    readonly finished: boolean;
  }[];
  readonly notIn: readonly Target[];
}

/** Warnings that a version can't be added any more once the organization is prepared. */
export function describeLastChanceRule({ id: ID, targets, notIn }: LastChance): void {
  describe.each(targets)('Setup of Exchange $to', ({ to, silencedBy, notBy, levels, finished }) => {
    const PREPARE = { do: 'prepare-ad', to } as const;
    const other = notBy[0] ?? '';

    test.each(silencedBy)('%s keeps it away, in the shell and in the directory', (build) => {
      const pass = { outcome: 'pass', says: 'common.lastChance.present' };
      const mixed = serverList(['EX1', shown(other)], ['EX10', shown(build)]);
      expect(judge(ID, mixed, PREPARE)).toEqual({ ...pass, lines: [9] });
      expect(judge(ID, exported('EX1', build), PREPARE)).toEqual({ ...pass, lines: [5] });
    });

    test.each(['Edge', 'None'])('so does a server with role %s', (role) => {
      const paste = serverList(['EX1', shown(silencedBy[0] ?? ''), role]);
      expect(judge(ID, paste, PREPARE).outcome).toBe('pass');
    });

    test.each(notBy)('%s doesn’t', (build) => {
      expect(judge(ID, serverList(['EX1', shown(build)]), PREPARE)).toEqual({
        outcome: 'warn',
        says: 'warn',
        lines: [5],
      });
    });

    test('a new organization has none', () => {
      const empty =
        '[PS] C:\\>Get-ExchangeServer | fl Name,AdminDisplayVersion\n' + organization(16223).trimStart();
      expect(judge(ID, empty, PREPARE)).toEqual({ outcome: 'warn', says: 'warn', lines: [] });
    });

    test('a server of unknown version may be one of them', () => {
      const paste = serverList(['EX1', shown(other)], ['EX2', '']);
      expect(judge(ID, paste, PREPARE)).toEqual({
        outcome: 'unknown',
        says: 'common.coexistence.unknownVersion',
        lines: [7],
      });
    });

    test.each(['install', 'upgrade'] as const)('%s: whether it prepares the organization', (action) => {
      const of = (level: number) =>
        judge(ID, serverList(['EX1', shown(other)]) + organization(level), { do: action, to });
      const [before, between, newest] = levels;
      expect(of(before)).toEqual({ outcome: 'warn', says: 'warn', lines: [5, 11] });
      const open = { outcome: 'unknown', says: 'common.lastChance.unknownRun', lines: [5, 11] };
      expect(of(before + 1)).toEqual(open);
      expect(of(between)).toEqual(open);
      expect(of(newest - 1)).toEqual(open);
      const prepared = { outcome: 'pass', says: 'common.lastChance.prepared', lines: [11] };
      expect(of(newest)).toEqual(finished ? prepared : open);
      expect(of(newest + 1)).toEqual(finished ? prepared : open);
    });

    test('without the level of the organization an installation can’t be judged', () => {
      const result = resultOf(ID, serverList(['EX1', shown(other)]), { do: 'install', to });
      expect(result).toMatchObject({ outcome: 'unknown', summary: { key: 'common.lastChance.unknownRun' } });
      expect(result.missing.map(({ command }) => command?.split(' ')[0])).toEqual(['Get-OrganizationConfig']);
    });

    test('it is a warning of the organization: look, then decide', () => {
      const result = resultOf(ID, serverList(['EX1', shown(other)]), PREPARE);
      expect(result).toMatchObject({ outcome: 'warn', severity: 'warning', server: null, missing: [] });
      expect(commandsOf(result)).toEqual([
        'Get-ExchangeServer | Format-Table Name,AdminDisplayVersion',
        undefined,
        undefined,
      ]);
    });
  });

  const to = targets[0]?.to ?? null;

  test('without a list of servers: unknown', () => {
    expect(judge(ID, UNRELATED, { do: 'prepare-ad', to })).toMatchObject({
      outcome: 'unknown',
      says: 'common.unlisted',
    });
  });

  test('scope: not when the schema or a domain is prepared, and not in other versions', () => {
    const paste = serverList(['EX1', shown('8.3.83.6')]);
    for (const action of ['prepare-schema', 'prepare-domain', 'remove'] as const)
      expect(reportOf(paste, { do: action, to }).results.map(({ id }) => id)).not.toContain(ID);
    for (const target of notIn)
      expect(judge(ID, paste, { do: 'prepare-ad', to: target }).outcome).toBe('notApplicable');
    expect(judge(ID, paste, { do: 'prepare-ad' })).toMatchObject({
      outcome: 'unknown',
      says: 'common.unknownTarget',
    });
  });
}
