import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CatalogError, type CatalogFault } from './catalogError.ts';
import { factsSchema, type Facts } from './schema.ts';

/** All facts by error ID, in alphabetical order of the IDs. */
export type Catalog = ReadonlyMap<string, Facts>;

/** A short picture of a wrong value for an error message. */
function picture(value: unknown): string {
  if (value === undefined) return 'nothing';
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 80 ? `${json.slice(0, 77)}…` : json;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined | null)?.[key],
    data,
  );
}

/** Validates one parsed facts.yaml; returns the facts or the faults. */
export function parseFacts(file: string, data: unknown): { facts?: Facts; faults: CatalogFault[] } {
  const result = factsSchema.safeParse(data);
  if (result.success) return { facts: result.data, faults: [] };
  const faults = result.error.issues.map((issue): CatalogFault => {
    if (issue.code === 'unrecognized_keys') {
      const key = [...issue.path, ...issue.keys.slice(0, 1)].join('.');
      return { file, key, expected: 'a key of the schema', found: `unknown key ${issue.keys.join(', ')}` };
    }
    const expected = issue.message.replace(/^Invalid (?:input|option|string): (?:expected |must )?/, '');
    return { file, key: issue.path.join('.'), expected, found: picture(valueAt(data, issue.path)) };
  });
  return { faults };
}

/**
 * Reads every `<dir>/<ID>/facts.yaml` under the strict schema.
 * @param dir path of the content folder
 * @throws CatalogError with all faults of all files
 */
export function loadCatalog(dir: string): Catalog {
  const faults: CatalogFault[] = [];
  const catalog = new Map<string, Facts>();
  for (const folder of readdirSync(dir).sort()) {
    const path = join(dir, folder, 'facts.yaml');
    const file = `content/${folder}/facts.yaml`;
    if (!existsSync(path)) {
      faults.push({
        file,
        key: '',
        expected: 'a facts.yaml in every folder of content/',
        found: 'no such file',
      });
      continue;
    }
    let data: unknown;
    try {
      data = parse(readFileSync(path, 'utf8'));
    } catch (error) {
      faults.push({ file, key: '', expected: 'valid YAML', found: (error as Error).message });
      continue;
    }
    const parsed = parseFacts(file, data);
    faults.push(...parsed.faults);
    if (!parsed.facts) continue;
    if (parsed.facts.id !== folder) {
      faults.push({ file, key: 'id', expected: `the folder's name ${folder}`, found: parsed.facts.id });
    }
    catalog.set(folder, parsed.facts);
  }
  if (faults.length > 0) throw new CatalogError(faults);
  return catalog;
}
