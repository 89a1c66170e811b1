import type { AdfNode } from './adf';
import { attribute, inlineMarkdown } from './inline-markdown';

const IN_JIRA_ONLY = '(something that is only in Jira)';

type Nodes = readonly AdfNode[];

/** Indents all lines but the first, so that they stay in the item of a list. */
function item(mark: string, text: string): string {
  const indent = ' '.repeat(mark.length);
  return mark + text.replace(/\n(?=[^\n])/g, `\n${indent}`);
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${/^\w{1,30}$/.test(language) ? language : ''}\n${text}\n${fence}`;
}

function plainText({ text = '', content = [] }: AdfNode): string {
  return text + content.map(plainText).join('');
}

/** A table of Markdown has one line for each row, and a head. */
function table(rows: Nodes): string {
  const cells = rows.map(({ content = [] }) =>
    content.map((cell) =>
      blocks(cell.content)
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('|', '\\|'),
    ),
  );
  const [head = [], ...rest] = cells;
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rest.map(line)].join('\n');
}

function list(items: Nodes, markOf: (index: number, node: AdfNode) => string): string {
  return items.map((node, index) => item(markOf(index, node), blocks(node.content))).join('\n');
}

function block(node: AdfNode): string {
  const { type, content = [] } = node;
  switch (type) {
    case 'paragraph':
      return inlineMarkdown(content);
    case 'heading':
      return `${'#'.repeat(Number(node.attrs?.['level'] ?? 1))} ${inlineMarkdown(content)}`;
    case 'bulletList':
    case 'decisionList':
      return list(content, () => '- ');
    case 'orderedList':
      return list(content, (index) => `${Number(node.attrs?.['order'] ?? 1) + index}. `);
    case 'taskList':
      return list(content, (_, task) => (attribute(task, 'state') === 'DONE' ? '- [x] ' : '- [ ] '));
    case 'codeBlock':
      return fenced(plainText(node), attribute(node, 'language'));
    case 'blockquote':
    case 'panel':
      return quoted(blocks(content));
    case 'expand':
    case 'nestedExpand':
      return [inlineMarkdown([{ type: 'text', text: attribute(node, 'title') }]), blocks(content)].join(
        '\n\n',
      );
    case 'rule':
      return '---';
    case 'table':
      return table(content);
    case 'media':
      return `(file in Jira${attribute(node, 'alt') === '' ? '' : `: ${attribute(node, 'alt')}`})`;
    case 'blockCard':
    case 'embedCard':
      return attribute(node, 'url');
    default:
      return content.length === 0 ? IN_JIRA_ONLY : blocks(content);
  }
}

const INLINE: readonly string[] = [
  'text',
  'hardBreak',
  'mention',
  'emoji',
  'date',
  'status',
  'inlineCard',
  'mediaInline',
];

/** Items of tasks and decisions have text without a paragraph around it. */
function blocks(nodes: Nodes = []): string {
  if (nodes.some(({ type }) => INLINE.includes(type))) return inlineMarkdown(nodes);
  return nodes
    .map(block)
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

/** A document of Jira as Markdown. What Markdown cannot say, such as a mention or a file, is named in words. */
export function toMarkdown({ content }: AdfNode): string {
  return blocks(content);
}
