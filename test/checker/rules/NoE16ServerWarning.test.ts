import { everySentenceIsSaid } from '../support/said.ts';
import { describeLastChanceRule } from './lastChanceCases.ts';

describeLastChanceRule({
  id: 'NoE16ServerWarning',
  targets: [
    {
      to: '2019',
      silencedBy: ['15.1.225.42', '15.1.2507.6', '15.2.221.12', '15.2.2562.17'],
      notBy: ['15.0.1497.2', '14.3.123.4'],
      levels: [16750, 16755, 16763],
      finished: true,
    },
  ],
  notIn: ['2013', '2016'],
});

describeLastChanceRule({
  id: 'NoE16ServerWarning',
  targets: [
    {
      // Of Exchange SE only one release is known: its level is the first and the newest.
      to: 'SE',
      silencedBy: ['15.1.2507.6', '15.2.1748.10', '15.2.2562.17'],
      notBy: ['15.0.1497.2'],
      levels: [16762, 16763, 16764],
      finished: false,
    },
  ],
  notIn: ['2013', '2016'],
});

everySentenceIsSaid('NoE16ServerWarning');
