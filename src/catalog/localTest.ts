import type { CatalogEntry } from '../report/report.ts';
import type { Action } from '../checker/types.ts';
import { TARGETS } from '../checker/types.ts';
import type { Facts, SetupMode } from './schema.ts';

/** What an administrator is about to do, by Setup's mode; null for modes that the checker has no scenario for. */
const ACTION_OF: Readonly<Record<SetupMode, Action | null>> = {
  install: 'install',
  upgrade: 'upgrade',
  uninstall: 'remove',
  disasterRecovery: null,
  languagePack: null,
  prepareSchema: 'prepare-schema',
  prepareAD: 'prepare-ad',
  prepareDomain: 'prepare-domain',
};

/** A command that only makes others work is no test. */
const PREPARES = /^Import-Module\b/;

/**
 * Of a check that no topology can answer, the one-line command that tests it on the computer that Setup runs on: the
 * first of those that `collect` names. null where a topology answers, and where no command is known.
 */
export function localTestOf(facts: Facts): NonNullable<CatalogEntry['local']> | null {
  if (facts.kind !== 'readiness-check' || facts.evaluableFrom.topology !== 'no') return null;
  const command = facts.collect
    .flatMap((name) => facts.commands[name] ?? [])
    .find(({ text }) => !PREPARES.test(text));
  if (command === undefined) return null;
  const versions = facts.products.map(({ version }) => version as string);
  return {
    actions: facts.modes.flatMap((mode) => ACTION_OF[mode] ?? []),
    targets: TARGETS.filter((target) => versions.includes(target)),
    command: command.text,
  };
}
