import type { Scenario } from './types.ts';

/** Actions of Setup on a computer that needn't be an Exchange server yet: which one it is, the paste can't tell. */
const ON_NEW_COMPUTER: readonly Scenario['do'][] = [
  'install',
  'prepare-schema',
  'prepare-ad',
  'prepare-domain',
];

export const isOnNewComputer = (scenario: Pick<Scenario, 'do'>): boolean =>
  ON_NEW_COMPUTER.includes(scenario.do);
