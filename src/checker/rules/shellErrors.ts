import type { ObjectType, Place } from '../types.ts';
import type { Topology } from '../topology/topology.ts';

/** Notes of the shell that are no trouble, in the words of English and French consoles. */
const NOTE = /^(?:VERBOSE|COMMENTAIRES|DEBUG)\s?:/;

/** Lines of errors and warnings among the output of `Get-<type>`: Setup runs the same cmdlet. */
export function errorsOf(topology: Topology, type: ObjectType): readonly Place[] {
  const cmdlet = new RegExp(`\\b[GS]et-${type}\\b`, 'i');
  return topology.shellErrors
    .filter(({ commandTypes, at }) => commandTypes.includes(type) || cmdlet.test(at.text))
    .map(({ at }) => at)
    .filter(({ text }) => !NOTE.test(text));
}
