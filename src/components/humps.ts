/**
 * Splits an error ID where it may break: before each capital that begins a word.
 * `CannotUninstallOABServer` → `Cannot`, `Uninstall`, `OAB`, `Server`
 */
export const humps = (id: string): readonly string[] =>
  id.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
