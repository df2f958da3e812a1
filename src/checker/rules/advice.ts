import { type ListedType, missingList, nameOfList } from '../lists.ts';
import type { Answer } from '../rule.ts';
import { isListed } from '../topology/kind.ts';
import type { Named, Naming } from '../topology/naming.ts';
import { findServer, mailboxRole, productOfServer, transportRole } from '../topology/roles.ts';
import { placeOf } from '../topology/known.ts';
import type { Topology } from '../topology/topology.ts';
import type { Product } from '../topology/versionTable.ts';
import type { Fix, WordedItem } from '../types.ts';
import { answer, namesOf, noneExist, unlisted } from './answer.ts';

/** Advice before a server is removed, where it follows from objects that name the server. */
interface About<T extends Named> {
  /** The type of the objects. */
  readonly type: ListedType;
  /** The property that names the server, as printed. */
  readonly property: string;
  readonly objects: Naming<T>;
  /** Of those that name the server, the ones that matter; left out: all. */
  readonly matter?: (object: T) => boolean;
  readonly fix: (objects: readonly T[]) => readonly Fix[];
  /** What is said where none matters; left out: that none of them names the server. */
  readonly passes?: Answer;
}

/**
 * Warns where objects name the server. The words of the warning are the rule's own (`warn` with `server`, `objects`,
 * `count`); the other sentences are those that all advice shares.
 */
export function adviseOnNaming<T extends Named>(
  topology: Topology,
  server: string,
  { type, property, objects, matter = () => true, fix, passes }: About<T>,
): Answer {
  if (!isListed(topology, type)) return unlisted([type]);
  const naming = objects.of(server).filter(matter);
  if (naming.length > 0) {
    return answer('warn', 'warn', namedArgs(server, naming), {
      evidence: naming.map(objects.lineOf),
      fix: fix(naming),
    });
  }
  if (objects.unclear.length > 0) return unclear(server, property, type, objects);
  return objects.count === 0 ? noneExist([type]) : (passes ?? notNamed(server, [type]));
}

/** Arguments of a warning: the server, and the names of what stands in its way. */
export function namedArgs(server: string, objects: readonly { readonly name: string }[]) {
  const names = namesOf(objects);
  return { server, objects: names, count: names.length };
}

/** The answer while the property that names servers is cut or missing. */
export function unclear<T extends Named>(
  server: string,
  property: string,
  type: ListedType,
  { unclearNames, unclearAt }: Naming<T>,
): Answer {
  return answer(
    'unknown',
    'common.unclear',
    { server, property, objects: unclearNames },
    { evidence: unclearAt, missing: [missingList(type)] },
  );
}

/** The answer when none of the listed objects names the server. */
export function notNamed(server: string, types: readonly ListedType[]): Answer {
  return answer('pass', 'common.notNamed', { server, objects: types.map(nameOfList) });
}

/** The first step of most advice: a command that only shows. */
export const lookFirst = (command: string): Fix => ({ text: { key: 'common.lookFirst', args: {} }, command });

/** Advice on transport doesn't concern a server without that role; null where it may. */
export function withoutTransport(topology: Topology, server: string): Answer | null {
  const role = transportRole(topology, server);
  return role.holds === false
    ? answer('notApplicable', 'common.notTransport', { server }, { evidence: role.at })
    : null;
}

/** Advice on mailboxes doesn't concern a server without the Mailbox role; null where it may. */
export function withoutMailboxRole(topology: Topology, server: string): Answer | null {
  const role = mailboxRole(topology, server);
  return role.holds === false
    ? answer('notApplicable', 'common.notMailbox', { server }, { evidence: role.at })
    : null;
}

/** Objects that only some products have don't concern servers of the others; null where they may. */
export function unlessProduct(
  topology: Topology,
  server: string,
  products: readonly Product[],
  objects: WordedItem,
): Answer | null {
  const product = productOfServer(topology, server);
  if (product === null || products.includes(product)) return null;
  const version = findServer(topology, server)?.version;
  const at = version === undefined ? null : placeOf(version);
  return answer(
    'notApplicable',
    'common.noSuchObjects',
    { server, product, objects: [objects] },
    { evidence: at === null ? [] : [at] },
  );
}
