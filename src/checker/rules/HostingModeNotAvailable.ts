import type { Rule } from '../rule.ts';
import { answer } from './answer.ts';
import { chosenTarget } from './coexistence/setupVersion.ts';

/** Hosting mode (`/Hosting`, Exchange 2010 SP1 and SP2) was asked for in an organization without it. Setup of later versions
 * has no such switch: there the check always passes, as far as known. */
export const HostingModeNotAvailable: Rule = {
  id: 'HostingModeNotAvailable',
  severity: 'error',
  scenarios: ['prepare-schema', 'prepare-ad'],
  targets: ['2013', '2016', '2019'],
  asks: 'organization',
  judge: (question) => answer('pass', 'pass', { target: chosenTarget(question) }),
};
