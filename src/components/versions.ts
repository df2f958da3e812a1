import type { TFunction } from 'i18next';
import {
  EVIDENCE,
  PRODUCT_VERSIONS,
  type Evidence,
  type Facts,
  type ProductVersion,
} from '../catalog/schema.ts';

/** Versions as they are named, grouped by how it is known that the check exists there; best known first. */
export function versionsByEvidence(
  facts: Facts,
  t: TFunction<'ui'>,
): readonly { readonly evidence: Evidence; readonly versions: readonly string[] }[] {
  return EVIDENCE.flatMap((evidence) => {
    const versions = facts.products
      .filter((product) => product.evidence === evidence)
      .map((product) =>
        'servicePack' in product && product.servicePack
          ? t('product.servicePack', { version: product.version, servicePack: product.servicePack })
          : product.version,
      );
    return versions.length > 0 ? [{ evidence, versions }] : [];
  });
}

/** Versions in short: neighbours become a range, `2007, 2013–SE`. */
export function versionRanges(facts: Facts): string {
  const has = new Set<ProductVersion>(facts.products.map(({ version }) => version));
  const runs: ProductVersion[][] = [];
  let open = false;
  for (const version of PRODUCT_VERSIONS) {
    if (!has.has(version)) {
      open = false;
      continue;
    }
    if (open) runs.at(-1)?.push(version);
    else runs.push([version]);
    open = true;
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : run[0])).join(', ');
}
