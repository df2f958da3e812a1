import type { Rule } from '../rule.ts';
import { judgeLastChance } from './lastChance.ts';
import { chosenTarget } from './coexistence/setupVersion.ts';

/** The run prepares the organization, and no Exchange 2010 server is there: none can be added afterwards. Exchange 2013 looks
 * for Exchange 2007 servers as well, Exchange 2016 for its own; whether Exchange 2013 servers count there isn't known. */
export const NoE14ServerWarning: Rule = {
  id: 'NoE14ServerWarning',
  severity: 'warning',
  scenarios: ['prepare-ad', 'install', 'upgrade'],
  targets: ['2013', '2016'],
  asks: 'organization',
  judge: (question) =>
    chosenTarget(question) === '2013'
      ? judgeLastChance(question, ['2010', '2007'])
      : judgeLastChance(question, ['2010', '2016'], ['2013']),
};
