/** A graph without direction: the neighbours of each node. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

export interface Cuts {
  /** Nodes without which a part of the graph falls apart. */
  readonly nodes: ReadonlySet<string>;
  /** Whether the edge between two neighbours is the only path between them. */
  readonly isOnlyPath: (one: string, other: string) => boolean;
}

interface Visit {
  readonly node: string;
  readonly parent: string | null;
  readonly rest: Iterator<string>;
}

/** What holds a graph together, by one walk in depth (Tarjan's low links): a tree of a thousand sites takes milliseconds. */
export function cutsOf(edges: Graph): Cuts {
  const order = new Map<string, number>();
  /** The earliest node that a node and those found through it are linked to. */
  const low = new Map<string, number>();
  const nodes = new Set<string>();
  const onlyPaths = new Set<string>();
  const lower = (node: string, to: number) => low.set(node, Math.min(low.get(node) ?? to, to));

  const visit = (node: string, parent: string | null): Visit => {
    order.set(node, order.size);
    lower(node, order.size - 1);
    return { node, parent, rest: (edges.get(node) ?? new Set<string>()).values() };
  };

  for (const root of edges.keys()) {
    if (order.has(root)) continue;
    let branches = 0;
    const path = [visit(root, null)];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const { node, parent } = at;
      const next = at.rest.next();
      if (next.done !== true) {
        const seen = order.get(next.value);
        if (seen === undefined) path.push(visit(next.value, node));
        else if (next.value !== parent) lower(node, seen);
        continue;
      }
      path.pop();
      if (parent === null) continue;
      const reached = low.get(node) ?? 0;
      const before = order.get(parent) ?? 0;
      lower(parent, reached);
      if (reached > before) onlyPaths.add(edgeOf(node, parent));
      if (parent === root) branches++;
      else if (reached >= before) nodes.add(parent);
    }
    if (branches > 1) nodes.add(root);
  }
  return { nodes, isOnlyPath: (one, other) => onlyPaths.has(edgeOf(one, other)) };
}

const edgeOf = (one: string, other: string): string => [one, other].sort().join('\n');
