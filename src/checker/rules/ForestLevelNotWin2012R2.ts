import type { Rule } from '../rule.ts';
import { judgeForestLevel } from './forestLevel.ts';

/** The forest functional level is below Windows Server 2012 R2. */
export const ForestLevelNotWin2012R2: Rule = {
  id: 'ForestLevelNotWin2012R2',
  severity: 'error',
  scenarios: ['install', 'upgrade', 'prepare-schema', 'prepare-ad'],
  targets: ['2019', 'SE'],
  asks: 'organization',
  judge: (question) => judgeForestLevel('Windows2012R2Forest', question),
};
