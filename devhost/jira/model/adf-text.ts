import { isRecord } from './record';

const BLOCKS: ReadonlySet<unknown> = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'blockquote',
  'listItem',
  'panel',
  'tableRow',
  'rule',
  'mediaSingle',
]);

/** The words of a document, one line for each block: what search and the changelog see of it. */
export function adfText(node: unknown): string {
  return collect(node)
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function collect(node: unknown): string {
  if (!isRecord(node)) return '';
  if (typeof node['text'] === 'string') return node['text'];
  if (node['type'] === 'hardBreak') return '\n';
  const content: readonly unknown[] = Array.isArray(node['content']) ? node['content'] : [];
  const inner = content.map(collect).join('') + attributeText(node['attrs']);
  return BLOCKS.has(node['type']) ? `${inner}\n` : inner;
}

function attributeText(attrs: unknown): string {
  return isRecord(attrs) && typeof attrs['text'] === 'string' ? attrs['text'] : '';
}
