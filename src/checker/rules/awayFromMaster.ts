import type { Question } from '../rule.ts';
import { domainOfComputer, siteOfComputer } from '../topology/computer.ts';
import { schemaMaster, suffixOf } from '../topology/forest.ts';
import { ABSENT, type Known } from '../topology/known.ts';
import type { Place } from '../types.ts';

/** The schema master, where the computer is in another domain or site than it; null when it isn't, as far as is known. */
export function awayFromMaster(
  { topology }: Question,
  server: string,
): { readonly master: string; readonly at: readonly Place[] } | null {
  const { host, controller } = schemaMaster(topology);
  if (!host.known) return null;
  const domain = controller?.domain ?? ABSENT;
  const pairs: readonly (readonly [Known<string>, Known<string>])[] = [
    [domainOfComputer(topology, server), domain.known ? domain : suffixOf(topology, [host])],
    [siteOfComputer(topology, server), controller?.site ?? ABSENT],
  ];
  for (const [here, there] of pairs)
    if (here.known && there.known && here.value.toLowerCase() !== there.value.toLowerCase())
      return { master: host.value, at: [here.at, there.at] };
  return null;
}
