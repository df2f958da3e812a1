import type { Fix } from '../../types.ts';
import type { Situation } from './situation.ts';

interface Step {
  /** Key below `fix`. */
  readonly key: string;
  /** Cases that call for it. */
  readonly cases: readonly string[];
  /** A case that makes it needless. */
  readonly unless?: string;
}

/**
 * What to do, in the order of KB Q196413: dirsync goes before the MS Mail connector (KB Q188386), and that is uninstalled
 * here before it is installed elsewhere. Exchange 5.5 has no shell, so no step has a command.
 */
const STEPS: readonly Step[] = [
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

/** The steps that the matched cases call for. */
export function stepsFor(
  situation: Situation,
  matched: readonly { readonly case: string; readonly object: string }[],
): readonly Fix[] {
  const { server, site, staying } = situation;
  const has = (name: string | undefined) => matched.some((it) => it.case === name);
  return STEPS.filter(({ cases, unless }) => cases.some(has) && !has(unless)).map(({ key, cases }) => {
    const objects = [...new Set(matched.filter((it) => cases.includes(it.case)).map(({ object }) => object))];
    return { text: { key: `fix.${key}`, args: { server, site: site.name, servers: staying, objects } } };
  });
}
