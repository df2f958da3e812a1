import type { Rule } from '../rule.ts';
import { judgeLastChance } from './lastChance.ts';

/** The run prepares the organization, and neither an Exchange 2016 server nor one of Exchange 2019 or SE is there: no Exchange
 * 2016 server can be added afterwards. */
export const NoE16ServerWarning: Rule = {
  id: 'NoE16ServerWarning',
  severity: 'warning',
  scenarios: ['prepare-ad', 'install', 'upgrade'],
  targets: ['2019', 'SE'],
  asks: 'organization',
  judge: (question) => judgeLastChance(question, ['2016', '2019orSE']),
};
