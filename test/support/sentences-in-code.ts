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

/** Properties whose text a person reads, also if it is a single word. */
const LABELS = [
  'label',
  'title',
  'hint',
  'placeholder',
  'busyLabel',
  'aria-label',
  'name',
  'text',
  'intro',
  'confirm',
  'columns',
];

/** True for a word of ours: `Loading…`, not `P1` or `submission`. */
function isWord(text: string): boolean {
  return /^[A-Z][a-z]+…?$/.test(text);
}

/** True for the text of a property that a person reads, also if it is one of several. */
function isLabel({ parent }: ts.Node): boolean {
  if (ts.isJsxAttribute(parent)) return LABELS.includes(parent.name.getText());
  const isWithin =
    ts.isJsxExpression(parent) || ts.isArrayLiteralExpression(parent) || ts.isConditionalExpression(parent);
  return isWithin && isLabel(parent);
}

/**
 * Texts that a source file writes itself. Between tags two words are enough, whatever they begin with, and one that begins
 * with a capital letter; of a label one word is.
 */
export function sentencesIn(path: string, source: string): readonly string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isSilent(node)) return;
    const text = textOf(node)?.replace(/\s+/g, ' ').trim() ?? '';
    const isText = ts.isJsxText(node)
      ? /[A-Za-z]{2,}.* .*[A-Za-z]{2,}/.test(text) || isWord(text)
      : isSentence(text) || (isWord(text) && isLabel(node));
    if (isText) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
