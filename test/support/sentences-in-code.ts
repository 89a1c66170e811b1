import ts from 'typescript';

/** True for two words or more, of which the first begins with a capital letter. */
function isSentence(text: string): boolean {
  const words = text.match(/[A-Za-z][A-Za-z’'-]+/g) ?? [];
  return words.length > 1 && /^[^A-Za-z]*[A-Z]/.test(text) && /[a-z] /.test(text);
}

/** The text between the tags or quotes of a node; of a template, what is written between its values. */
function textOf(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return node.text;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' ');
}

/** Types and imports hold no text that a person reads, code elements none that is translated. */
function isSilent(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isImportDeclaration(node) ||
    (ts.isJsxElement(node) && node.openingElement.tagName.getText() === 'code')
  );
}

/** Sentences that a source file writes itself: between tags two words are enough, whatever they begin with. */
export function sentencesIn(path: string, source: string): readonly string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isSilent(node)) return;
    const text = textOf(node)?.replace(/\s+/g, ' ').trim() ?? '';
    const isText = ts.isJsxText(node) ? /[A-Za-z]{2,}.* .*[A-Za-z]{2,}/.test(text) : isSentence(text);
    if (isText) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
