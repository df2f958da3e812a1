import { describe, expect, test } from 'vitest';
import { sayings } from '../support/export55.ts';
import { EXCHANGE_55, ldif, server2000 } from '../support/ldif2000.ts';
import { resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const says = (...objects: readonly string[]) =>
  sayings(resultOf('Q274737', [server2000('EX1', EXCHANGE_55), ...objects].join(''), { do: 'prepare-ad' }));

const reading = (rangeUpper: string) =>
  ldif('CN=ms-Exch-Schema-Version-Pt,CN=Schema,CN=Configuration,DC=northwind,DC=com', ['attributeSchema'], {
    rangeUpper,
  });
const controller = (name: string, primaryGroupID = '516') =>
  ldif(`CN=${name},OU=Domain Controllers,DC=northwind,DC=com`, ['person', 'user', 'computer'], {
    primaryGroupID,
  });
const POLICYTEST = ['C4', 'unknown', []];

describe('ForestPrep on every domain controller', () => {
  test('C0: no reading; C1 is what its absence would mean', () => {
    expect(says()).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', []], POLICYTEST],
      steps: ['fix.read', 'fix.policytest', 'fix.wait'],
      missing: ['point.C0None', 'point.C4'],
    });
  });

  test('C0: which domain controllers there are is not known', () => {
    expect(says(reading('4397'))).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', [14]], POLICYTEST],
      missing: ['point.C0All', 'point.C4'],
    });
  });

  test('C0: one of two was asked', () => {
    expect(
      says(controller('DC1'), controller('DC2'), controller('WS1', '515'), reading('4397')),
    ).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', [41]], POLICYTEST],
      missing: ['point.C0Others', 'point.C4'],
    });
  });

  test.each(['4396', '1'])('C2: rangeUpper %s is of an earlier build', (rangeUpper) => {
    expect(says(controller('DC1'), reading(rangeUpper))).toMatchObject({
      outcome: 'warn',
      objects: [rangeUpper],
      points: [['C2', 'warn', [23]], POLICYTEST],
      steps: ['fix.read', 'fix.policytest', 'fix.wait'],
    });
  });

  test('C3: domain controllers differ', () => {
    expect(says(controller('DC1'), controller('DC2'), reading('4397'), reading('4406'))).toMatchObject({
      outcome: 'warn',
      objects: ['4397', '4406'],
      points: [['C3', 'warn', [32, 39]], POLICYTEST],
    });
  });

  test.each(['4397', '6870'])('C4: %s has arrived; C5 and C99 are what Policytest tells', (rangeUpper) => {
    expect(says(controller('DC1'), reading(rangeUpper))).toMatchObject({
      outcome: 'unknown',
      points: [POLICYTEST],
      steps: ['fix.policytest', 'fix.wait'],
    });
  });
});

everySentenceIsSaid('Q274737');
