import { escapeHtml } from './html';

interface Node {
  readonly type: string;
  readonly text?: string;
  readonly content?: readonly Node[];
  readonly marks?: readonly { readonly type: string; readonly attrs?: { readonly href?: string } }[];
  readonly attrs?: { readonly level?: number };
}

const blocks: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  table: 'table',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
};

const marks: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'em',
  code: 'code',
  strike: 's',
  underline: 'u',
};

function textHtml(node: Node): string {
  return (node.marks ?? []).reduce(
    (inner, { type, attrs }) => {
      if (type === 'link') return `<a href="${escapeHtml(attrs?.href ?? '')}" rel="noreferrer">${inner}</a>`;
      const tag = marks[type];
      return tag === undefined ? inner : `<${tag}>${inner}</${tag}>`;
    },
    escapeHtml(node.text ?? ''),
  );
}

/** An Atlassian document as plain HTML, enough to read it on the host's issue page. */
export function adfHtml(document: unknown): string {
  const node = document as Node;
  if (node.type === 'text') return textHtml(node);
  if (node.type === 'hardBreak') return '<br>';
  if (node.type === 'rule') return '<hr>';
  const inner = (node.content ?? []).map(adfHtml).join('');
  if (node.type === 'codeBlock') return `<pre><code>${inner}</code></pre>`;
  if (node.type === 'heading')
    return `<h${(node.attrs?.level ?? 1) + 1}>${inner}</h${(node.attrs?.level ?? 1) + 1}>`;
  const tag = blocks[node.type];
  return tag === undefined ? inner : `<${tag}>${inner}</${tag}>`;
}
