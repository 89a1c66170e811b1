import type { AdfNode } from './adf';
import { cutPoint } from './cut-point';

/**
 * The blocks that fit into `room` serialized units, counting a comma after each. The first that does not fit is the
 * last; if it is too long for the whole room, as much of it is kept as fits, down to a part of its text.
 */
export function keepBlocks(blocks: readonly AdfNode[], room: number): readonly AdfNode[] {
  const kept: AdfNode[] = [];
  let left = room;
  for (const block of blocks) {
    const length = JSON.stringify(block).length + 1;
    if (length > left) {
      // Text is always cut; any other node moves as a whole if possible.
      const part = block.text !== undefined || length > room ? cutNode(block, left) : undefined;
      return part === undefined ? kept : [...kept, part];
    }
    kept.push(block);
    left -= length;
  }
  return kept;
}

/** The longest beginning of a node within `room` units; nothing if that would be empty. */
function cutNode(node: AdfNode, room: number): AdfNode | undefined {
  if (node.text !== undefined) return cutText(node, node.text, room);
  const shell = JSON.stringify({ ...node, content: [] }).length + 1;
  const content = keepBlocks(node.content ?? [], room - shell);
  return content.length === 0 ? undefined : { ...node, content };
}

function cutText(node: AdfNode, value: string, room: number): AdfNode | undefined {
  let left = room - JSON.stringify({ ...node, text: '' }).length - 1;
  let end = 0;
  for (const character of value) {
    left -= JSON.stringify(character).length - 2;
    if (left < 0) break;
    end += character.length;
  }
  const text = value.slice(0, cutPoint(value, end));
  return text === '' ? undefined : { ...node, text };
}
