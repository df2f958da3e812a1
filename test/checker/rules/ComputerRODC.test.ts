import { describe, expect, test } from 'vitest';
import { judge, reportOf, resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { computer, controllers, DC01, DC11, exchangeServer, forest, wholeForest } from './forestPastes.ts';

const ID = 'ComputerRODC';
const on = (server: string) => ({ do: 'install', server }) as const;

describe('the list of domain controllers', () => {
  test.each([
    ['read-only', wholeForest({}, { IsReadOnly: 'True' }), 'dc11', 'fail', 'fail', [24]],
    ['writable', wholeForest(), 'DC11', 'pass', 'pass', [24]],
    [
      'read-only, in a list of one domain only',
      controllers({ ...DC11, IsReadOnly: 'True' }),
      'DC11',
      'fail',
      'fail',
      [8],
    ],
    [
      'not a domain controller: DC1 beside DC11',
      wholeForest({}, { IsReadOnly: 'True' }),
      'DC1',
      'pass',
      'passMember',
      [],
    ],
    ['not in the list of one domain', controllers(DC01), 'EX1', 'unknown', 'common.unknownController', []],
    [
      'not in the lists of some domains',
      forest() + controllers(DC01),
      'EX1',
      'unknown',
      'common.unknownController',
      [],
    ],
    [
      'the list of the forest lacks the schema master',
      wholeForest({ HostName: 'DC02.contoso.com' }),
      'EX1',
      'unknown',
      'common.unknownController',
      [],
    ],
    [
      'a cut list of domains',
      forest({ Domains: '{contoso.com...}' }) + controllers(DC01),
      'EX1',
      'unknown',
      'common.unknownController',
      [],
    ],
    ['no line on it', wholeForest({}, { IsReadOnly: '' }), 'DC11', 'unknown', 'unknownKind', [19]],
  ])('%s', (_, paste, server, outcome, says, lines) => {
    expect(judge(ID, paste, on(server))).toEqual({ outcome, says, lines });
  });

  test('two of one short name: the full name of the computer tells which one it is', () => {
    const paste =
      wholeForest({ HostName: 'DC11.contoso.com', IsReadOnly: 'True' }) +
      forest({ SchemaMaster: 'DC11.contoso.com' });
    expect(judge(ID, paste, on('DC11'))).toMatchObject({
      outcome: 'unknown',
      says: 'common.severalControllers',
    });
    const fqdn = computer({ Name: 'DC11', DNSHostName: 'dc11.emea.contoso.com' });
    expect(judge(ID, paste + fqdn, on('DC11'))).toMatchObject({ outcome: 'pass', says: 'pass' });
  });

  test('a server of another domain with the short name of a domain controller', () => {
    const paste =
      wholeForest({}, { IsReadOnly: 'True' }) + exchangeServer({ Name: 'DC11', Fqdn: 'DC11.contoso.com' });
    expect(judge(ID, paste, on('DC11'))).toMatchObject({ outcome: 'pass', says: 'passMember' });
  });
});

describe('the account of the computer', () => {
  test.each([
    ['msDS-isRODC', { 'msDS-isRODC': 'True' }, 'fail', [4]],
    ['the group of read-only domain controllers', { primaryGroupID: '521' }, 'fail', [4]],
    ['the group of domain controllers', { primaryGroupID: '516' }, 'pass', [4]],
    ['both', { primaryGroupID: '515', 'msDS-isRODC': 'False' }, 'pass', [5, 4]],
  ])('%s', (_, properties, outcome, lines) => {
    expect(judge(ID, computer({ Name: 'EX1', ...properties }), on('EX1'))).toEqual({
      outcome,
      says: outcome,
      lines,
    });
  });

  test('of a directory export', () => {
    const ldif =
      'dn: CN=EX1,OU=Domain Controllers,DC=contoso,DC=com\nobjectClass: top\nobjectClass: computer\ncn: EX1\nprimaryGroupID: 521\n';
    expect(judge(ID, ldif, on('EX1'))).toEqual({ outcome: 'fail', says: 'fail', lines: [5] });
  });

  test('that contradicts the list', () => {
    const paste = controllers(DC11) + computer({ Name: 'DC11', 'msDS-isRODC': 'True' });
    expect(judge(ID, paste, on('DC11'))).toMatchObject({ outcome: 'unknown', says: 'unknownContradiction' });
  });
});

test('names the lists that lack, and the computer that fails', () => {
  const result = resultOf(ID, controllers(DC01), on('EX1'));
  expect(result.missing.map(({ command }) => command?.split(' ')[0])).toEqual([
    'Get-ADForest',
    '(Get-ADForest).Domains',
  ]);
  expect(resultOf(ID, wholeForest({}, { IsReadOnly: 'True' }), on('DC11')).summary).toEqual({
    key: 'fail',
    args: { server: 'DC11' },
  });
});

test('only for installations', () => {
  expect(
    reportOf(wholeForest(), { do: 'upgrade', server: 'DC11' }).results.map(({ id }) => id),
  ).not.toContain(ID);
});

everySentenceIsSaid(ID);
