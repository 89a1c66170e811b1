import type { AdfMark, AdfNode } from './adf';
import { xmlText } from './xml-text';

/** Content of the block builders: plain text, or inline nodes. */
export type Inline = string | readonly AdfNode[];

/** One node, or none for an empty value: the schema forbids empty text. */
export function text(value: string, marks: readonly AdfMark[] = []): readonly AdfNode[] {
  if (value === '') return [];
  const legal = legalMarks(marks);
  return [{ type: 'text', text: xmlText(value), ...(legal.length === 0 ? {} : { marks: legal }) }];
}

export function hardBreak(): AdfNode {
  return { type: 'hardBreak' };
}

/** Text that keeps its line ends. */
export function literalLines(value: string, marks: readonly AdfMark[] = []): readonly AdfNode[] {
  return value
    .split(/\r\n?|\n/)
    .flatMap((line, index) => (index === 0 ? text(line, marks) : [hardBreak(), ...text(line, marks)]));
}

/** HTML as text, except for its line breaks. */
export function htmlLines(value: string, marks: readonly AdfMark[] = []): readonly AdfNode[] {
  return literalLines(value.replace(/<br[ \t]*\/?>/gi, '\n'), marks);
}

/** One run of inline nodes; neighbors with the same marks become one node, as the editor stores them. */
export function inlineContent(parts: readonly Inline[]): readonly AdfNode[] {
  const merged: AdfNode[] = [];
  for (const node of parts.flatMap((part) => (typeof part === 'string' ? text(part) : part))) {
    const last = merged.at(-1);
    if (last?.text !== undefined && node.text !== undefined && sameMarks(last, node)) {
      merged[merged.length - 1] = { ...last, text: last.text + node.text };
    } else {
      merged.push(node);
    }
  }
  return merged;
}

/** One mark of each type, and only `link` beside `code`: the schema allows no other combination with `code`. */
function legalMarks(marks: readonly AdfMark[]): readonly AdfMark[] {
  const byType = new Map(marks.map((mark) => [mark.type, mark]));
  const all = [...byType.values()];
  return byType.has('code') ? all.filter(({ type }) => type === 'code' || type === 'link') : all;
}

function sameMarks(one: AdfNode, other: AdfNode): boolean {
  return JSON.stringify(one.marks) === JSON.stringify(other.marks);
}
