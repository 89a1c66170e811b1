import { escapeHtml } from './html';

/** A person's name by account id; `undefined` where the site knows nobody of that id. */
export type NameOf = (accountId: string) => string | undefined;

interface Node {
  readonly type: string;
  readonly text?: string;
  readonly content?: readonly Node[];
  readonly marks?: readonly { readonly type: string; readonly attrs?: { readonly href?: string } }[];
  readonly attrs?: Attributes;
}

interface Attributes {
  readonly level?: number;
  readonly id?: string;
  readonly text?: string;
  readonly shortName?: string;
  readonly url?: string;
  /** Milliseconds since 1970, as text. */
  readonly timestamp?: string;
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

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

/** The words of a node that has them in its attributes; `undefined` for any other node. */
function wordsOf(type: string, attrs: Attributes, nameOf: NameOf): string | undefined {
  switch (type) {
    case 'mention':
      return `@${nameOf(attrs.id ?? '') ?? nonEmpty(attrs.text?.replace(/^@/, '')) ?? 'unknown'}`;
    case 'emoji':
      return attrs.text ?? attrs.shortName ?? '';
    case 'status':
      return attrs.text ?? '';
    case 'date':
      return new Date(Number(attrs.timestamp)).toISOString().slice(0, 10);
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return attrs.url ?? '';
    default:
      return undefined;
  }
}

/** Account ids of those whom a document mentions. */
export function mentionedIn(document: unknown): readonly string[] {
  const { type, attrs, content = [] } = document as Node;
  return [...(type === 'mention' && attrs?.id ? [attrs.id] : []), ...content.flatMap(mentionedIn)];
}

/** An Atlassian document as plain HTML, enough to read it on the host's issue page. People get their present names, as in Jira. */
export function adfHtml(document: unknown, nameOf: NameOf): string {
  const node = document as Node;
  if (node.type === 'text') return textHtml(node);
  if (node.type === 'hardBreak') return '<br>';
  if (node.type === 'rule') return '<hr>';
  const words = wordsOf(node.type, node.attrs ?? {}, nameOf);
  if (words !== undefined) return `<span class="${escapeHtml(node.type)}">${escapeHtml(words)}</span>`;
  const inner = (node.content ?? []).map((child) => adfHtml(child, nameOf)).join('');
  if (node.type === 'codeBlock') return `<pre><code>${inner}</code></pre>`;
  if (node.type === 'heading')
    return `<h${(node.attrs?.level ?? 1) + 1}>${inner}</h${(node.attrs?.level ?? 1) + 1}>`;
  const tag = blocks[node.type];
  return tag === undefined ? inner : `<${tag}>${inner}</${tag}>`;
}
