import type { Rule } from '../rule.ts';
import { judgeForestLevel } from './forestLevel.ts';

/** The forest functional level is below Windows Server 2003. */
export const ForestLevelNotWin2003Native: Rule = {
  id: 'ForestLevelNotWin2003Native',
  severity: 'error',
  scenarios: ['install', 'upgrade', 'prepare-schema', 'prepare-ad'],
  targets: ['2013', '2016'],
  asks: 'organization',
  judge: (question) => judgeForestLevel('Windows2003Forest', question),
};
