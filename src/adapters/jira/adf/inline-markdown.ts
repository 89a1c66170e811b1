import type { AdfNode } from './adf';

/** An attribute of a node as text; empty if it has none. */
export function attribute({ attrs }: Pick<AdfNode, 'attrs'>, name: string): string {
  const value = attrs?.[name];
  return typeof value === 'string' ? value : '';
}

/** Text that must not become markup at the source. An underscore within a word is none, and may belong to an address. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*[\]<]|~(?=~)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (sign) => `\\${sign}`)
    .replace(/^(\s*)([#>+-]|\d{1,9}(?=[.)]\s))/gm, (_, blanks: string, sign: string) =>
      /\d/.test(sign) ? `${blanks}${sign}\\` : `${blanks}\\${sign}`,
    );
}

/** Markup stands at words: blanks at the ends stay outside of it. */
function around(text: string, sign: string): string {
  const inner = text.trim();
  return inner === '' ? text : text.replace(inner, () => sign + inner + sign);
}

function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function linked(text: string, address: string): string {
  if (!/^(https?|mailto):/i.test(address)) return text;
  const target = address.replace(/[\s<>()]/g, (sign) => encodeURIComponent(sign).replace(/[()]/g, '\\$&'));
  return `[${text}](${target})`;
}

function marked({ text = '', marks = [] }: AdfNode): string {
  const types = marks.map(({ type }) => type);
  let result = types.includes('code') ? code(text) : escaped(text);
  if (types.includes('strike')) result = around(result, '~~');
  if (types.includes('em')) result = around(result, '*');
  if (types.includes('strong')) result = around(result, '**');
  const address = attribute(marks.find(({ type }) => type === 'link') ?? {}, 'href');
  if (address === '') return result;
  return address === text ? address : linked(result, address);
}

function dateText(node: AdfNode): string {
  const ms = Number(node.attrs?.['timestamp']);
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString().slice(0, 10) : '';
}

function inline(node: AdfNode): string {
  switch (node.type) {
    case 'text':
      return marked(node);
    case 'hardBreak':
      return '  \n';
    case 'mention':
      return escaped(attribute(node, 'text') || '@somebody');
    case 'emoji':
      return attribute(node, 'text') || attribute(node, 'shortName');
    case 'date':
      return dateText(node);
    case 'status':
      return escaped(attribute(node, 'text'));
    case 'inlineCard':
      return attribute(node, 'url');
    case 'mediaInline':
      return '(file in Jira)';
    default:
      return '(something that is only in Jira)';
  }
}

/** The content of a paragraph as Markdown. */
export function inlineMarkdown(nodes: readonly AdfNode[]): string {
  return nodes.map(inline).join('');
}
