import type { Language } from '../catalog/schema.ts';
import type { Scenario, Severity } from '../checker/types.ts';
import type { CatalogIndex, LocalCheck } from './report.ts';

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Checks that Setup makes in a scenario and that only the computer itself can answer (a service, a Windows feature, a
 * registry value), errors first. Without a chosen version: those that any version of 2013 or later makes.
 * @param answered IDs on which Setup's own log already has a verdict
 */
export function localChecks(
  { do: action, to }: Scenario,
  language: Language,
  catalog: CatalogIndex,
  answered: ReadonlySet<string>,
): readonly LocalCheck[] {
  if (action === null) return [];
  const checks = Object.entries(catalog).flatMap(([id, { local, title, severity, published }]) => {
    const made = local?.actions.includes(action) === true;
    const has = to === null ? (local?.targets.length ?? 0) > 0 : local?.targets.includes(to) === true;
    if (local === undefined || !made || !has || answered.has(id)) return [];
    return [
      { id, title, severity, command: local.command, article: published ? `/${language}/${id}/` : null },
    ];
  });
  return checks.sort(
    (one, other) => GRAVEST_FIRST.indexOf(one.severity) - GRAVEST_FIRST.indexOf(other.severity),
  );
}
