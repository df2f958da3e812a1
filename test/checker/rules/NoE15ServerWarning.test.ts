import { everySentenceIsSaid } from '../support/said.ts';
import { describeLastChanceRule } from './lastChanceCases.ts';

describeLastChanceRule({
  id: 'NoE15ServerWarning',
  targets: [
    {
      to: '2016',
      silencedBy: ['15.0.516.32', '15.0.1497.2', '15.1.225.42'],
      notBy: ['14.3.123.4', '15.2.1544.4'],
      levels: [16209, 16213, 16223],
      finished: true,
    },
    {
      // Exchange 2019 doesn't count its own servers.
      to: '2019',
      silencedBy: ['15.0.1497.2', '15.1.2507.6'],
      notBy: ['15.2.221.12', '15.2.1748.10', '15.2.2562.17'],
      levels: [16750, 16755, 16763],
      finished: true,
    },
  ],
  notIn: ['2013', 'SE'],
});

everySentenceIsSaid('NoE15ServerWarning');
