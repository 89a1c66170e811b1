/**
 * Numbers under paths of names. What is 0 is left out, and so is a branch without numbers: what is added and taken away
 * again leaves nothing behind.
 */
export interface CountTree {
  readonly [name: string]: CountTree | number;
}

/** A number to add under a path. */
export interface Counted {
  readonly path: readonly string[];
  readonly by: number;
}

export const emptyTree: CountTree = {};

function branchOf(tree: CountTree, name: string): CountTree {
  const branch = tree[name];
  return typeof branch === 'object' ? branch : emptyTree;
}

function add(tree: CountTree, [name, ...rest]: readonly string[], by: number): CountTree {
  if (name === undefined) return tree;
  const { [name]: before, ...others } = tree;
  if (rest.length > 0) {
    const branch = add(branchOf(tree, name), rest, by);
    return Object.keys(branch).length === 0 ? others : { ...others, [name]: branch };
  }
  const sum = (typeof before === 'number' ? before : 0) + by;
  return sum === 0 ? others : { ...others, [name]: sum };
}

/** Adds numbers to a tree. */
export function addCounts(tree: CountTree, counts: readonly Counted[]): CountTree {
  return counts.reduce((sum, { path, by }) => add(sum, path, by), tree);
}

/** The same numbers, to be taken away. */
export function negated(counts: readonly Counted[]): readonly Counted[] {
  return counts.map(({ path, by }) => ({ path, by: -by }));
}

/** What is under a path: an empty tree if there is nothing. */
export function treeAt(tree: CountTree, ...path: readonly string[]): CountTree {
  return path.reduce(branchOf, tree);
}

/** The number under a path: 0 if there is none. */
export function countAt(tree: CountTree, ...path: readonly string[]): number {
  const last = path.at(-1);
  const value = last === undefined ? undefined : treeAt(tree, ...path.slice(0, -1))[last];
  return typeof value === 'number' ? value : 0;
}

/** The numbers directly in a tree, by their names. */
export function numbersIn(tree: CountTree): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(tree).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

/** The sum of two trees. */
export function joinTrees(a: CountTree, b: CountTree): CountTree {
  return Object.entries(b).reduce<CountTree>((sum, [name, value]) => {
    if (typeof value === 'number') return add(sum, [name], value);
    return { ...sum, [name]: joinTrees(branchOf(sum, name), value) };
  }, a);
}
