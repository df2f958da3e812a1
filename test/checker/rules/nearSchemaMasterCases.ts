import { describe, expect, test } from 'vitest';
import { commandsOf, judge, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import {
  computer,
  controllers,
  DC01,
  directoryObject,
  exchangeServer,
  forest,
  wholeForest,
} from './forestPastes.ts';

interface What {
  /** Error ID of the rule. */
  readonly id: 'NotInSchemaMasterDomain' | 'NotInSchemaMasterSite';
  readonly what: 'domain' | 'site';
}

/** The two checks differ in what is compared: domain (line 13 of DC01, DC11 20) or site (15, 22). */
export function describeNearSchemaMasterRule({ id: ID, what }: What): void {
  const PREPARE = { do: 'prepare-ad', server: 'EX1' } as const;
  /** Fqdn on line 29, Site on line 32. */
  const near = exchangeServer({ Site: 'contoso.com/Configuration/Sites/PARIS' });
  const far = exchangeServer({ Fqdn: 'EX1.emea.contoso.com', Site: 'contoso.com/Configuration/Sites/Lyon' });
  const [master, here, dc11] = what === 'domain' ? [13, 29, 20] : [15, 32, 22];

  describe('a run that prepares Active Directory', () => {
    test.each([
      ['near the schema master, in another letter case', near, 'EX1', 'pass', [here, master]],
      ['elsewhere', far, 'EX1', 'fail', [here, master]],
      ['on a domain controller', '', 'DC11', 'fail', [dc11, master]],
      ['on the schema master', '', 'DC01', 'pass', [master]],
    ])('%s', (_, server, name, outcome, lines) => {
      expect(judge(ID, wholeForest() + server, { ...PREPARE, server: name })).toEqual({
        outcome,
        says: outcome,
        lines,
      });
    });
  });

  test('the schema master by its role, without Get-ADForest', () => {
    const paste = controllers({ ...DC01, OperationMasterRoles: '{SchemaMaster, PDCEmulator}' }) + near;
    const account = computer({ Name: 'EX1', DistinguishedName: 'CN=EX1,CN=Computers,DC=contoso,DC=com' });
    expect(judge(ID, paste + account, PREPARE)).toMatchObject({ outcome: 'pass' });
  });

  describe('what can’t be told', () => {
    test.each([
      ['no schema master', near, 'common.unlisted'],
      [
        'nothing of the schema master but its name',
        forest({ SchemaMaster: 'DC9.contoso.net' }) + near,
        'unknownMaster',
      ],
      [
        'nothing of the computer',
        wholeForest(),
        what === 'domain' ? 'common.unknownComputerDomain' : 'common.unknownComputerSite',
      ],
    ])('%s', (_, paste, says) => {
      expect(judge(ID, paste, PREPARE)).toMatchObject({ outcome: 'unknown', says });
    });
  });

  describe('an installation or upgrade prepares only what is behind', () => {
    const schema = (rangeUpper: string) =>
      directoryObject({
        DistinguishedName: 'CN=ms-Exch-Schema-Version-Pt,CN=Schema,CN=Configuration,DC=contoso,DC=com',
        rangeUpper,
      });
    const organization = (objectVersion: string) => `
[PS] C:\\>Get-OrganizationConfig | fl Name,MapiHttpEnabled,ObjectVersion

Name            : Contoso
MapiHttpEnabled : True
ObjectVersion   : ${objectVersion}

`;
    test.each([
      ['nothing known', '', 'unknown', 'unknownPreparation'],
      ['schema below the first release', schema('16999'), 'fail', 'fail'],
      ['organization below the first release', organization('16750'), 'fail', 'fail'],
      ['at the first release', schema('17000') + organization('16751'), 'unknown', 'unknownPreparation'],
      ['below the last release', schema('17003') + organization('16762'), 'unknown', 'unknownPreparation'],
      ['at the last release', schema('17003') + organization('16763'), 'notApplicable', 'notApplicable'],
      [
        'schema at the last release, organization not in the paste',
        schema('17003'),
        'unknown',
        'unknownPreparation',
      ],
    ])('%s', (_, levels, outcome, says) => {
      const scenario = { do: 'upgrade', server: 'EX1', to: '2019' } as const;
      expect(judge(ID, wholeForest() + far + levels, scenario)).toMatchObject({ outcome, says });
    });

    test('a later cumulative update of SE may raise the levels', () => {
      const paste = wholeForest() + far + schema('17003') + organization('16763');
      expect(judge(ID, paste, { do: 'upgrade', server: 'EX1', to: 'SE' }).outcome).toBe('unknown');
    });
  });

  test('the fix prepares where the schema master is', () => {
    expect(commandsOf(resultOf(ID, wholeForest() + far, { ...PREPARE, to: 'SE' }))).toEqual([
      "Get-ADDomainController -Identity 'DC01.contoso.com' -Server 'DC01.contoso.com' | Format-List HostName,Domain,Site",
      'Setup.exe /IAcceptExchangeServerLicenseTerms_DiagnosticDataON /PrepareSchema /DomainController:DC01.contoso.com',
      'Setup.exe /IAcceptExchangeServerLicenseTerms_DiagnosticDataON /PrepareAD',
      'repadmin /replsummary',
    ]);
  });

  everySentenceIsSaid(ID);
}
