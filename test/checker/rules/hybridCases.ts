import { describe, expect, test } from 'vitest';
import { judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const CONFIGURATION = '[PS] C:\\>Get-HybridConfiguration | Format-List\n';
const RELATIONSHIPS =
  '[PS] C:\\>Get-OrganizationRelationship | Format-List Name,DomainNames,TargetApplicationUri\n';
const OTHER =
  '[PS] C:\\>Get-OrganizationConfig | fl Name,ObjectVersion\n\nName : Contoso\nObjectVersion : 16223\n\n';

/** Organizations with and without a hybrid deployment, for tests of what the rules share. */
export const HYBRID = {
  deployment: `${CONFIGURATION}
ReceivingTransportServers : {EX16}
SendingTransportServers   : {EX16}
Name                      : Hybrid Configuration
`,
  none: `${OTHER}${CONFIGURATION}${RELATIONSHIPS}[PS] C:\\>\n`,
  relationship: `${OTHER}${CONFIGURATION}${RELATIONSHIPS}
Name                 : Northwind
DomainNames          : {northwind.com}
TargetApplicationUri : northwind.com
`,
};

/** Both rules depend on the file of the tenant, which no paste shows: the same cases hold for them. */
export function describeHybridRule(
  id: 'HybridIsEnabledAndTenantVersionIsNotUpgraded' | 'DidTenantSettingCreatedAnException',
): void {
  const PREPARE = { do: 'prepare-ad', to: '2019' } as const;

  describe('a hybrid deployment', () => {
    test('leaves it open: the file decides', () => {
      expect(judge(id, HYBRID.deployment, PREPARE)).toEqual({
        outcome: 'unknown',
        says: 'unknown',
        lines: [3],
      });
      const result = resultOf(id, HYBRID.deployment, PREPARE);
      expect(result).toMatchObject({ severity: 'error', server: null });
      expect(result.missing[0]?.command).toMatch(/^Connect-ExchangeOnline; .*\| Export-Clixml /);
    });

    test('neither a configuration nor relationships', () => {
      expect(judge(id, HYBRID.none, PREPARE)).toEqual({
        outcome: 'pass',
        says: 'common.hybrid.none',
        lines: [],
      });
    });

    test('no configuration, but a relationship that Setup may take for one', () => {
      expect(judge(id, HYBRID.relationship, PREPARE)).toEqual({
        outcome: 'unknown',
        says: 'common.hybrid.unknownRelationships',
        lines: [9],
      });
    });

    test('one of the two lists is missing', () => {
      const missing = resultOf(id, `${OTHER}${CONFIGURATION}[PS] C:\\>\n`, PREPARE).missing;
      expect(missing.map(({ command }) => command?.split(' ')[0])).toEqual(['Get-OrganizationRelationship']);
      expect(resultOf(id, OTHER, PREPARE).missing).toHaveLength(2);
    });
  });

  test('scope: preparation', () => {
    const ids = (action: 'prepare-schema' | 'install') =>
      reportOf(HYBRID.none, { do: action, to: '2019' }).results.map((result) => result.id);
    expect(ids('prepare-schema')).toContain(id);
    expect(ids('install')).not.toContain(id);
  });

  everySentenceIsSaid(id);
}
