import { describe, expect, test } from 'vitest';
import { computer, export55, sayings } from '../support/export55.ts';
import { resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

/** EX1 in Lyon, with its build as Active Directory tells it on line 7. */
function judge(build: string) {
  const text = `${export55(computer('EX1'))}

dn: CN=EX1,CN=Servers,CN=Lyon,CN=Administrative Groups,CN=Northwind,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=northwind,DC=example
objectClass: msExchExchangeServer
cn: EX1
serialNumber: Version 5.5 (Build ${build})
`;
  return sayings(resultOf('Q243408', text, { do: 'move-server', server: 'EX1' }));
}

test('C0: neither the service pack nor the release of the wizard is in the export', () => {
  const result = resultOf('Q243408', export55(computer('EX1')), { do: 'move-server', server: 'EX1' });
  expect(sayings(result)).toEqual({
    outcome: 'unknown',
    says: 'common.unknown55',
    objects: [],
    points: [['C0', 'unknown', []]],
    steps: ['fix.release'],
    missing: ['point.C0'],
  });
});

describe('C0, and with it C1, C2 and C3: no export tells the release of the wizard, so that the one that fits is named', () => {
  test.each([
    ['2232.9: Service Pack 1', 'point.C0Pack1', ['fix.release']],
    ['2447.0', 'point.C0Pack1', ['fix.release']],
    ['2448.8: Service Pack 2', 'point.C0Pack2', ['fix.release']],
    ['2649.0', 'point.C0Pack2', ['fix.release']],
    ['2650.24: Service Pack 3', 'point.C0Pack3', ['fix.release', 'fix.store']],
    ['2652.0', 'point.C0Pack3', ['fix.release', 'fix.store']],
  ])('build %s', (build, missing, steps) => {
    expect(judge(build)).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', [7]]],
      missing: [missing],
      steps,
    });
  });
});

describe('C4: no release is documented for the server', () => {
  test.each([
    ['1960.4', ['fix.install']],
    ['2231.9', ['fix.install']],
    ['2653.23: Service Pack 4', ['fix.release', 'fix.store']],
  ])('build %s', (build, steps) => {
    expect(judge(build)).toEqual({
      outcome: 'warn',
      says: 'warn',
      objects: ['EX1'],
      points: [['C4', 'warn', [7]]],
      steps,
      missing: [],
    });
  });
});

everySentenceIsSaid('Q243408');
