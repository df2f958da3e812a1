import { expect, test } from 'vitest';
import { judge } from '../support/paste.ts';
import { everySentenceIsSaid } from '../support/said.ts';
import { serverList, shown } from './coexistenceCases.ts';
import { describeLastChanceRule } from './lastChanceCases.ts';

const ID = 'NoE14ServerWarning';

describeLastChanceRule({
  id: ID,
  targets: [
    {
      to: '2013',
      silencedBy: ['14.0.639.21', '14.3.123.4', '8.3.83.6'],
      notBy: ['15.0.1497.2', '6.5.6944.4'],
      levels: [15448, 15614, 16133],
      finished: true,
    },
    {
      to: '2016',
      silencedBy: ['14.3.123.4', '15.1.2507.6'],
      notBy: ['8.3.83.6', '15.2.1544.4'],
      levels: [16209, 16213, 16223],
      finished: true,
    },
  ],
  notIn: ['2019', 'SE'],
});

test('Exchange 2016: whether Exchange 2013 servers count isn’t documented', () => {
  const paste = serverList(['EX1', shown('15.0.1497.2')], ['EX2', shown('15.2.1544.4')]);
  expect(judge(ID, paste, { do: 'prepare-ad', to: '2016' })).toEqual({
    outcome: 'unknown',
    says: 'unknownOthers',
    lines: [5],
  });
});

everySentenceIsSaid(ID);
