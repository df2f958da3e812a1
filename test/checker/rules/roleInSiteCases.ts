import { describe, expect, test } from 'vitest';
import { judge, reportOf, resultOf } from '../support/paste.ts';
import { directoryServer, NO_SERVERS, shellServer, UNRELATED } from './serverObjectCases.ts';

interface RoleInSite {
  readonly id: string;
  /** The role as Exchange 2010 prints it, and another role. */
  readonly role: string;
  readonly other: string;
}

const NEW1 = { do: 'install', server: 'NEW1', to: '2013' } as const;

const forest = (sites: string) => `

PS C:\\> Get-ADForest | fl Name,ForestMode,SchemaMaster,Sites

Name         : contoso.com
ForestMode   : Windows2012R2Forest
SchemaMaster : DC01.contoso.com
Sites        : ${sites}
`;

/** Warnings of installing a Mailbox server in a site without a server that has another role. */
export function describeRoleInSiteCases({ id: ID, role, other }: RoleInSite): void {
  const old = (roles: string, site?: string) => shellServer('OLD1', roles, '14.3 (Build 123.4)', site);

  describe('in the only site of the forest', () => {
    test('a server has the role', () => {
      expect(judge(ID, old(role) + forest('{Paris}'), NEW1)).toEqual({
        outcome: 'pass',
        says: 'pass',
        lines: [4, 14],
      });
    });

    test('an Exchange 2013 Mailbox server does its work', () => {
      const paste = shellServer('EX13', 'Mailbox', '15.0 (Build 1497.2)') + forest('{Paris}');
      expect(judge(ID, paste, NEW1)).toMatchObject({ outcome: 'pass' });
    });

    test('none has it: whether the new server counts isn’t documented', () => {
      const result = resultOf(ID, old(other) + forest('{Paris}'), NEW1);
      expect(result).toMatchObject({
        outcome: 'unknown',
        severity: 'warning',
        server: 'NEW1',
        summary: { key: 'unknown', args: { site: 'Paris' } },
        missing: [],
      });
      expect(result.evidence.map(({ line }) => line)).toEqual([14]);
    });

    test('no server at all', () => {
      expect(judge(ID, NO_SERVERS + forest('{Paris}'), NEW1)).toMatchObject({ says: 'unknown' });
    });

    test('a server in another site doesn’t count, one whose site or role isn’t known may', () => {
      expect(judge(ID, old(role, 'Paris2') + forest('{Paris}'), NEW1)).toMatchObject({ says: 'unknown' });
      const noSite = old(role).replace(/^Site .*\n/m, '');
      expect(judge(ID, noSite + forest('{Paris}'), NEW1)).toEqual({
        outcome: 'unknown',
        says: 'unknownServers',
        lines: [3, 13],
      });
      const noRole = shellServer('EX13', 'ClientAccess', '15.0 (Build 1497.2)');
      const result = resultOf(ID, noRole + noSite + forest('{Paris}'), NEW1);
      expect(result.summary).toMatchObject({
        key: 'unknownServers',
        args: { servers: ['EX13', 'OLD1'], count: 2 },
      });
      expect(result.missing.map(({ command }) => command)).toEqual([
        expect.stringMatching(/^Get-ADObject .*\(cn=EX13\)/),
        expect.stringMatching(/^Get-ExchangeServer \| Format-List .*Site/),
      ]);
      expect(judge(ID, old(other).replace(/^Site .*\n/m, '') + forest('{Paris}'), NEW1).says).toBe('unknown');
    });

    test('bits of the directory tell, too', () => {
      const object = directoryServer('OLD1', 36, '14.3 (Build 30123.4)').replace(
        'serialNumber ',
        'msExchServerSite : CN=Paris,CN=Sites,CN=Configuration,DC=contoso,DC=com\nserialNumber ',
      );
      expect(judge(ID, object + forest('{Paris}'), NEW1).outcome).toBe('pass');
    });
  });

  describe('the site of the computer', () => {
    test('is that of its server object, where there is one', () => {
      const paste =
        old(role, 'Lyon') +
        shellServer('NEW1', 'None', '15.0 (Build 1497.2)', 'Lyon') +
        forest('{Lyon, Paris}');
      expect(judge(ID, paste, NEW1)).toEqual({ outcome: 'pass', says: 'pass', lines: [4, 13] });
    });

    test.each(['{Lyon, Paris}', '{Paris...}', '{}'])('isn’t known: sites %s', (sites) => {
      const result = resultOf(ID, old(role) + forest(sites), NEW1);
      expect(result).toMatchObject({ outcome: 'unknown', summary: { key: 'common.roleInSite.unknownSite' } });
      expect(result.missing.map(({ command }) => command)).toEqual(['nltest /dsgetsite']);
    });
  });

  test('without a list of servers: unknown', () => {
    expect(judge(ID, UNRELATED, NEW1)).toMatchObject({ outcome: 'unknown', says: 'common.unlisted' });
  });

  test('only Setup of Exchange 2013 may have the check', () => {
    const paste = old(role) + forest('{Paris}');
    for (const to of ['2016', '2019', 'SE'] as const)
      expect(judge(ID, paste, { ...NEW1, to })).toMatchObject({ says: 'common.otherTarget' });
    expect(judge(ID, paste, { ...NEW1, to: null }).says).toBe('common.unknownTarget');
    for (const action of ['upgrade', 'remove'] as const)
      expect(reportOf(paste, { do: action, to: '2013' }).results.map(({ id }) => id)).not.toContain(ID);
  });
}
