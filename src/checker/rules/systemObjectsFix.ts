import { listCommand } from '../lists.ts';
import { quote } from '../powershell.ts';
import type { SystemObjects } from '../topology/systemObjects.ts';
import type { Fix, Scenario } from '../types.ts';
import { setupCommand } from './setupCommand.ts';

/** Of several containers in a domain, one below it fails (SetupAssist of Microsoft support). */
export const SMALLEST = 12433;

const step = (key: string, command?: string, args = {}): Fix => ({
  text: { key: `common.systemObjects.fix.${key}`, args },
  ...(command === undefined ? {} : { command }),
});

export const SHOW_CONTAINERS = step('show', listCommand('SystemObjectsContainer'));
export const WAIT = step('replicate', 'repadmin /showrepl');

const contentOf = ({ dn }: SystemObjects): Fix =>
  step('content', `Get-ADObject -SearchBase ${quote(dn)} -SearchScope Subtree -Filter *`, { container: dn });

/** Where a domain has several: what the superseded ones hold, then their deletion. Preparing the domain again doesn't help. */
const removeDuplicates = (duplicates: readonly SystemObjects[]): readonly Fix[] =>
  duplicates.flatMap((container) => [
    contentOf(container),
    step('delete', `Remove-ADObject -Identity ${quote(container.dn)} -Recursive -WhatIf`, {
      container: container.dn,
    }),
  ]);

/** Steps to a domain with one prepared container; `duplicates` are those that may have to go. */
export const fixContainers = (
  scenario: Scenario,
  duplicates: readonly SystemObjects[] = [],
): readonly Fix[] => [
  SHOW_CONTAINERS,
  ...(duplicates.length > 0
    ? removeDuplicates(duplicates)
    : [
        step('prepare', setupCommand(scenario, '/PrepareDomain')),
        step('prepareAll', setupCommand(scenario, '/PrepareAllDomains')),
      ]),
  WAIT,
];

/** Of several containers, a conflict name marks the duplicate; else the content tells, so each of them is looked at. */
export function fixDuplicates(containers: readonly SystemObjects[]): readonly Fix[] {
  const conflicts = containers.filter(({ dn }) => /\\0ACNF:/i.test(dn));
  return [
    SHOW_CONTAINERS,
    ...(conflicts.length > 0 ? removeDuplicates(conflicts) : containers.map(contentOf)),
    WAIT,
  ];
}
