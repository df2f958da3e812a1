import { expect, test } from 'vitest';
import { cutsOf } from '../../../src/checker/rules/cuts.ts';

/** `A-B B-C`: a graph of these edges. */
function graph(text: string) {
  const edges = new Map<string, Set<string>>();
  const add = (one: string, other: string) =>
    edges.set(one, (edges.get(one) ?? new Set<string>()).add(other));
  for (const edge of text.split(' ')) {
    const [one = '', other = ''] = edge.split('-');
    add(one, other);
    add(other, one);
  }
  return edges;
}

test.each([
  ['A-B', [], ['A-B']],
  ['A-B B-C', ['B'], ['A-B', 'B-C']],
  ['A-B B-C C-A', [], []],
  ['A-B B-C C-A C-D', ['C'], ['C-D']],
  ['A-B B-C C-A C-D D-E E-C', ['C'], []],
  ['A-B C-D D-E', ['D'], ['A-B', 'C-D', 'D-E']],
  ['B-A B-C B-D', ['B'], ['B-A', 'B-C', 'B-D']],
])('%s', (text, nodes, onlyPaths) => {
  const cuts = cutsOf(graph(text));
  expect([...cuts.nodes]).toEqual(nodes);
  const isOnly = (edge: string) => cuts.isOnlyPath(edge[0] ?? '', edge[2] ?? '');
  expect(text.split(' ').filter(isOnly)).toEqual(onlyPaths);
});

test('a line of ten thousand doesn’t exhaust the stack', () => {
  const line = Array.from({ length: 10_000 }, (_, i) => `${String(i)}-${String(i + 1)}`).join(' ');
  expect(cutsOf(graph(line)).nodes.size).toBe(9999);
});
