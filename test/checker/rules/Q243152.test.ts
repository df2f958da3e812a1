import { describe, expect, test } from 'vitest';
import { computer, configuration, export55, judge55, type Row55 } from '../support/export55.ts';
import { resultOf } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const OWN = 'MS:NORTHWIND/LYON%SMTP:@lyon.example%X400:c=FR;a= ;p=Northwind;o=Lyon;%CCMAIL:at LYON';
const addressing = (generated: string, disabled: string, site = 'Lyon') =>
  configuration('Site-Addressing', { 'Gateway-Proxy': generated, 'Disabled-Gateway-Proxy': disabled }, site);
/** Line 2 is a server. */
const judge = (...rows: readonly Row55[]) =>
  judge55('Q243152', [computer('EX1'), ...rows], { do: 'install' });

describe('C0', () => {
  test('no site, no object, no column', () => {
    expect(judge()).toMatchObject({
      outcome: 'unknown',
      says: 'common.unknownOrganization55',
      missing: ['common.lacks55.object'],
    });
    expect(judge(configuration('Site-Addressing')).missing).toEqual([
      'common.lacks55.columns',
      'common.lacks55.columns',
    ]);
    expect(judge(configuration('Site-Addressing', { 'Gateway-Proxy': OWN })).missing).toEqual([
      'common.lacks55.columns',
    ]);
    const global = { 'Obj-Class': 'Organization', 'Directory Name': 'Northwind' };
    expect(judge55('Q243152', [global], { do: 'install' }).missing).toEqual(['common.lacks55.sites']);
  });

  test('a value that Excel cut', () => {
    expect(judge(addressing(`SMTP:@${'a'.repeat(249)}`, '')).missing).toEqual(['common.lacks55.columns']);
  });
});

describe('C1 and C2: who made a type no export tells, so that it is asked for', () => {
  test('a type that the site generates', () => {
    expect(judge(addressing(`${OWN}%FAX:@lyon`, ''))).toEqual({
      outcome: 'warn',
      says: 'warn',
      objects: ['FAX'],
      points: [['C2', 'warn', [3]]],
      steps: ['fix.maker', 'fix.switchOff', 'fix.join', 'fix.switchOn'],
      missing: [],
    });
  });

  test('the site is named', () => {
    const rows = [addressing(OWN, ''), addressing('smtp:@paris.example%rfax:@paris', '', 'Paris')];
    const { points = [] } = resultOf('Q243152', export55(computer('EX1'), ...rows), { do: 'install' });
    expect(points.map(({ text }) => text)).toMatchObject([{ args: { type: 'RFAX', site: 'Paris' } }]);
  });
});

test('C3: such a type, but switched off', () => {
  for (const generated of [`${OWN}%FAX:@lyon`, OWN]) {
    expect(judge(addressing(generated, 'FAX:@lyon'))).toMatchObject({
      outcome: 'pass',
      says: 'pass',
      points: [['C3', 'pass', [3]]],
      steps: [],
    });
  }
});

test("C99: only Exchange's own types; FAX is not FAX2", () => {
  expect(judge(addressing(OWN, 'CCMAIL:at LYON'))).toEqual({
    outcome: 'pass',
    says: 'pass',
    objects: [],
    points: [['C99', 'pass', [3]]],
    steps: [],
    missing: [],
  });
  expect(judge(addressing(`${OWN}%FAX2:@lyon`, 'FAX:@lyon'))).toMatchObject({
    outcome: 'warn',
    objects: ['FAX2'],
  });
});

everySentenceIsSaid('Q243152');
