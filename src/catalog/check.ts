import { readFileSync } from 'node:fs';
import { CatalogError, type CatalogFault } from './catalogError.ts';
import { identifiersOf } from './identifiers.ts';
import type { Catalog } from './load.ts';
import { OTHER_CMDLETS } from './otherCmdlets.ts';
import { parsePowershell, type CmdletCall } from './powershell.ts';
import type { Facts } from './schema.ts';

interface CmdletEntry {
  readonly applies: readonly string[];
  readonly parameters: readonly string[];
}

/** Every Exchange cmdlet with its parameters, by lower-case name. */
const EXCHANGE_CMDLETS = new Map(
  Object.entries(
    JSON.parse(readFileSync(new URL('./cmdlets.json', import.meta.url), 'utf8')) as Record<
      string,
      CmdletEntry
    >,
  ).map(([name, entry]) => [name.toLowerCase(), entry]),
);
const OTHERS = new Set(
  Object.values(OTHER_CMDLETS)
    .flat()
    .map((name) => name.toLowerCase()),
);
/** Parameters of every cmdlet (about_CommonParameters). */
const COMMON_PARAMETERS = new Set([
  'erroraction',
  'warningaction',
  'verbose',
  'debug',
  'outvariable',
  'whatif',
  'confirm',
]);

const fileOf = (facts: Facts): string => `content/${facts.id}/facts.yaml`;

function unknownReferences(catalog: Catalog, facts: Facts): CatalogFault[] {
  const file = fileOf(facts);
  const related = facts.related.flatMap((id, i) =>
    catalog.has(id) ? [] : [{ file, key: `related.${i}`, expected: 'an ID that content/ has', found: id }],
  );
  const collect = facts.kind === 'readiness-check' ? facts.collect : [];
  const commands = collect.flatMap((name, i) =>
    name in facts.commands
      ? []
      : [{ file, key: `collect.${i}`, expected: 'a name from commands', found: name }],
  );
  return [...related, ...commands];
}

function sharedIdentifiers(catalog: Catalog): CatalogFault[] {
  const claims = new Map<string, string>();
  const faults: CatalogFault[] = [];
  for (const facts of catalog.values()) {
    for (const { key, value } of identifiersOf(facts)) {
      const owner = claims.get(value.toLowerCase());
      if (owner !== undefined && owner !== facts.id) {
        faults.push({
          file: fileOf(facts),
          key,
          expected: 'an identifier that no other article claims',
          found: `${value}, which content/${owner}/facts.yaml claims`,
        });
      }
      claims.set(value.toLowerCase(), facts.id);
    }
  }
  return faults;
}

function faultsOfCall(file: string, key: string, call: CmdletCall): CatalogFault[] {
  if (!/^[a-z]+-[a-z0-9]+$/i.test(call.name)) return [];
  const entry = EXCHANGE_CMDLETS.get(call.name.toLowerCase());
  if (!entry) {
    return OTHERS.has(call.name.toLowerCase())
      ? []
      : [{ file, key, expected: 'a cmdlet of cmdlets.json or otherCmdlets.ts', found: call.name }];
  }
  const known = new Set(entry.parameters.map((name) => name.toLowerCase()));
  return call.parameters
    .filter((name) => !known.has(name.toLowerCase()) && !COMMON_PARAMETERS.has(name.toLowerCase()))
    .map((name) => ({ file, key, expected: `a parameter of ${call.name}`, found: `-${name}` }));
}

/** Faults of one PowerShell command: unknown cmdlets, unknown parameters of Exchange cmdlets. `file`, `key`: its place. */
export async function faultsOfCommand(file: string, key: string, text: string): Promise<CatalogFault[]> {
  const { calls } = await parsePowershell(text);
  return calls.flatMap((call) => faultsOfCall(file, key, call));
}

/** Faults of the PowerShell commands of one article: unknown cmdlets, unknown parameters of Exchange cmdlets. */
export async function commandFaults(facts: Facts): Promise<CatalogFault[]> {
  const faults: CatalogFault[] = [];
  for (const [name, { text, shell }] of Object.entries(facts.commands)) {
    if (shell === 'powershell')
      faults.push(...(await faultsOfCommand(fileOf(facts), `commands.${name}.text`, text)));
  }
  return faults;
}

/**
 * What one file alone can't show: related IDs, names of commands, identifiers claimed twice, cmdlets and parameters.
 * @throws CatalogError with all faults
 */
export async function checkCatalog(catalog: Catalog): Promise<void> {
  const all = [...catalog.values()];
  const faults = [
    ...all.flatMap((facts) => unknownReferences(catalog, facts)),
    ...sharedIdentifiers(catalog),
    ...(await Promise.all(all.map(commandFaults))).flat(),
  ];
  if (faults.length > 0) throw new CatalogError(faults);
}
