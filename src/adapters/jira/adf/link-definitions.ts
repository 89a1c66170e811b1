import type { Definition, Nodes, Root } from 'mdast';

export interface LinkDefinitions {
  readonly find: (identifier: string) => Definition | undefined;
  readonly isUsed: (definition: Definition) => boolean;
}

/** The link definitions of a document, and whether they are used; of two with one name the first counts. */
export function linkDefinitions(root: Root): LinkDefinitions {
  const byIdentifier = new Map<string, Definition>();
  const used = new Set<string>();
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'definition' && !byIdentifier.has(node.identifier)) {
      byIdentifier.set(node.identifier, node);
    }
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if ('children' in node) pending.push(...node.children.toReversed());
  }
  return {
    find: (identifier) => byIdentifier.get(identifier),
    isUsed: (definition) =>
      used.has(definition.identifier) && byIdentifier.get(definition.identifier) === definition,
  };
}
