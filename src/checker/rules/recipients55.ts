import { placeOfObject, type Recipient55 } from '../topology/exchange55Directory.ts';
import type { Finding } from './decisionTable.ts';
import { SHOWN } from './lacks55.ts';

/** One point for many recipients: how many, the names and the lines of the first ones. [] when there are none. */
export function sumUp(recipients: readonly Recipient55[], key?: string): readonly Finding[] {
  if (recipients.length === 0) return [];
  const first = recipients.slice(0, SHOWN);
  const names = first.map(({ name }) => name);
  const unnamed = recipients.length - first.length;
  return [
    {
      ...(key !== undefined && { key }),
      object: names,
      unnamed,
      args: { count: recipients.length, names: unnamed > 0 ? [...names, '…'] : names },
      evidence: first.map(({ object }) => placeOfObject(object)),
    },
  ];
}
