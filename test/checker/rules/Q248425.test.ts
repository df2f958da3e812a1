import { describe, expect, test } from 'vitest';
import { computer, configuration, judge55 } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

const UPGRADE = { do: 'upgrade', server: 'EX1' } as const;
const says = (...rows: Parameters<typeof judge55>[1]) =>
  judge55('Q248425', [computer('EX1'), ...rows], UPGRADE);
const proxies = (...values: readonly string[]) =>
  says(configuration('Site-Addressing', { 'Gateway-Proxy': values.join('%') }));
const OTHERS = ['SMTP:@northwind.com', 'X400:c=FR;a= ;p=Northwind;o=Lyon;'];

describe('the MS Mail address of the site', () => {
  test('C0: Site Addressing is not in the export', () => {
    expect(says()).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', []]],
      missing: ['common.lacks55.object'],
    });
  });

  test('C0: the column is not in the export', () => {
    expect(says(configuration('Site-Addressing', { 'RID-Server': 'EX1' }))).toMatchObject({
      outcome: 'unknown',
      points: [['C0', 'unknown', []]],
      missing: ['common.lacks55.columns'],
    });
  });

  test.each([
    ['other types only', OTHERS],
    ['no value at all', []],
    ['MSA is another type', ['MSA:LYON']],
  ])('C1: %s', (_, values) => {
    expect(proxies(...values)).toMatchObject({
      outcome: 'fail',
      says: 'fail',
      objects: ['Lyon'],
      points: [['C1', 'fail', [3]]],
      steps: ['fix.raw', 'fix.add', 'fix.replicate'],
    });
  });

  test.each(['MS:NORTHWIND', 'MS:/LYON', 'MS:NORTHWIND/', 'MS:NORTHWIND/LYON/X'])('C2: %s', (address) => {
    expect(proxies(...OTHERS, address)).toMatchObject({
      outcome: 'fail',
      objects: [address],
      points: [['C2', 'fail', [3]]],
      steps: ['fix.raw', 'fix.correct', 'fix.replicate'],
    });
  });

  test.each(['MS:CONTOSO/LYON', 'MS:NORTHWIND/PARIS'])(
    'C3: %s names another organization or site',
    (address) => {
      expect(proxies(address)).toMatchObject({
        outcome: 'warn',
        objects: [address],
        points: [['C3', 'warn', [3]]],
        steps: ['fix.compare'],
      });
    },
  );

  test.each(['MS:NORTHWIND/LYON', 'ms:North/Ly'])('C99: %s', (address) => {
    expect(proxies(...OTHERS, address)).toMatchObject({
      outcome: 'pass',
      points: [['C99', 'pass', [3]]],
      steps: [],
    });
  });
});

test('a server that is moved or removed has its MS Mail connector removed', () => {
  const rows = [
    computer('EX1'),
    configuration('Site-Addressing', { 'Gateway-Proxy': 'SMTP:@northwind.com' }),
  ];
  expect(judge55('Q248425', rows, { do: 'move-server', server: 'EX1' }).outcome).toBe('fail');
  expect(judge55('Q248425', rows, { do: 'remove', server: 'EX1' }).outcome).toBe('fail');
});

everySentenceIsSaid('Q248425');
