import { dirname } from 'node:path';
import { filesIn } from '../support/source-files';

/** Groups of nodes that can reach each other, by Tarjan's algorithm. */
function circles(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    const at = order.size;
    order.set(node, at);
    low.set(node, at);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node) ?? at, low.get(next) ?? at));
    }
    if (low.get(node) !== at) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) found.push(group);
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}

/** Imports between files, or between their folders; types count. */
function importGraph(
  folder: string,
  nodeOf: (path: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const files = filesIn(folder);
  const paths = new Set(files.map(({ path }) => path));
  const graph = new Map<string, Set<string>>();
  for (const { path, imports } of files) {
    const node = nodeOf(path);
    const targets = graph.get(node) ?? new Set<string>();
    graph.set(node, targets);
    for (const { target } of imports) {
      const file = [`${target}.ts`, `${target}.tsx`].find((each) => paths.has(each));
      if (file !== undefined && nodeOf(file) !== node) targets.add(nodeOf(file));
    }
  }
  return graph;
}

describe.each(['src', 'static/src', 'devhost', 'bench', 'probe', 'scripts', 'test'])('%s', (folder) => {
  it('has no circle of files, types included', () => {
    expect(circles(importGraph(folder, (path) => path))).toEqual([]);
  });

  it('has no circle of folders, types included', () => {
    expect(circles(importGraph(folder, dirname))).toEqual([]);
  });
});

describe('a circle', () => {
  it('is found', () => {
    const graph = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
      ['c', new Set(['b', 'd'])],
      ['d', new Set<string>()],
    ]);
    expect(circles(graph)).toEqual([['b', 'c']]);
  });
});
