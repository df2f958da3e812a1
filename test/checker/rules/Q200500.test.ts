import { describe, expect, test } from 'vitest';
import { computer, judge55, object55, recipient, type Row55 } from '../support/export55.ts';
import { everySentenceIsSaid } from '../support/said.ts';

/** A mailbox in a container of Lyon: `Sales/ClaireV` */
const inLyon = (path: string, server = 'EX1') => object55('Mailbox', path, { 'Home-Server': server });
const inParis = (name: string) => recipient('Mailbox', name, { 'Home-Server': 'PARIS1' }, 'Paris');
/** Lines 2 to 4 are the servers. */
const judge = (...rows: readonly Row55[]) =>
  judge55('Q200500', [computer('EX1'), computer('EX10'), computer('PARIS1', 'Paris'), ...rows], {
    do: 'move-server',
    server: 'EX1',
  });

describe('C1', () => {
  test('one of the two exports is missing', () => {
    expect(judge(inLyon('Recipients/ClaireV'))).toMatchObject({
      outcome: 'unknown',
      missing: ['common.lacks55.mailboxes'],
    });
    expect(judge(inParis('Sales')).missing).toEqual(['common.lacks55.mailboxes']);
    expect(
      judge55('Q200500', [computer('EX1'), inLyon('Recipients/ClaireV')], {
        do: 'move-server',
        server: 'EX1',
      }).missing,
    ).toEqual(['common.lacks55.otherSites']);
  });

  test('which mailboxes are on the server', () => {
    expect(
      judge(recipient('Mailbox', 'ClaireV'), recipient('Mailbox', 'Sales', {}, 'Paris')).missing,
    ).toEqual(['common.lacks55.columns']);
  });
});

describe('C0 and C2: which site is joined no export tells, so that each other site counts', () => {
  test('a container that holds a mailbox of the server', () => {
    expect(judge(inLyon('Sales/ClaireV'), inParis('SALES'))).toEqual({
      outcome: 'fail',
      says: 'fail',
      objects: ['Sales'],
      points: [['C2', 'fail', [5, 6]]],
      steps: ['fix.save', 'fix.rename', 'fix.restart'],
      missing: [],
    });
  });

  test('nested containers, each with its row', () => {
    expect(
      judge(
        object55('Container', 'Sales'),
        object55('Container', 'Sales/South'),
        inLyon('Sales/South/ClaireV'),
        inParis('Sales'),
        inParis('South'),
      ).points,
    ).toEqual([
      ['C2', 'fail', [5, 8]],
      ['C2', 'fail', [6, 9]],
    ]);
  });

  test('not a mailbox of the same site', () => {
    expect(judge(inLyon('Sales/ClaireV'), inLyon('Recipients/Sales'), inParis('Yannick')).outcome).toBe(
      'pass',
    );
  });
});

test('C99: no names collide; EX1 is not EX10, and Sales is not Sales1', () => {
  expect(
    judge(inLyon('Sales/ClaireV'), inLyon('South/YannickB', 'EX10'), inParis('Sales1'), inParis('South')),
  ).toEqual({
    outcome: 'pass',
    says: 'pass',
    objects: [],
    points: [['C99', 'pass', [2]]],
    steps: [],
    missing: [],
  });
});

everySentenceIsSaid('Q200500');
