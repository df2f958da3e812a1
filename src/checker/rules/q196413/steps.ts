import type { Step } from '../decisionTable.ts';

/**
 * What to do, in the order of KB Q196413: dirsync goes before the MS Mail connector (KB Q188386), and that is uninstalled
 * here before it is installed elsewhere. Exchange 5.5 has no shell, so no step has a command.
 */
export const STEPS: readonly Step[] = [
  { key: 'help', cases: ['C1', 'C2', 'C3', 'C4', 'C4a', 'C8', 'C9'] },
  { key: 'identify', cases: ['C2b'] },
  { key: 'review', cases: ['C2a'] },
  { key: 'dirsync', cases: ['C10'] },
  { key: 'vendor', cases: ['C11'] },
  { key: 'gateways', cases: ['C1'] },
  { key: 'replication', cases: ['C3'] },
  { key: 'routes', cases: ['C2'] },
  { key: 'msMailUninstall', cases: ['C4'] },
  { key: 'msMailInstall', cases: ['C4'], unless: 'C4a' },
  { key: 'adminsch', cases: ['C4', 'C4a', 'C4b'] },
  { key: 'removeOthers', cases: ['C8'] },
  { key: 'anyServer', cases: ['C5'] },
  { key: 'otherSites', cases: ['C12'] },
  { key: 'foreignRoutes', cases: ['C7a'] },
];
