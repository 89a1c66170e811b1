function textsOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { text, content } = node as { readonly text?: unknown; readonly content?: unknown };
  const own = typeof text === 'string' ? [text] : [];
  return Array.isArray(content) ? [...own, ...content.flatMap(textsOf)] : own;
}

/** The text of an Atlassian document, on one line: what stays the same however Jira rewrites the markup. */
export function plainText(document: unknown): string {
  return textsOf(document).join(' ').replace(/\s+/g, ' ').trim();
}
