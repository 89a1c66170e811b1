import { markdownToAdf } from '../../../../src/adapters/jira/adf/markdown-to-adf';
import { adfErrors } from '../../../support/adf-schema';
import { hostileMarkdown } from '../../../support/hostile-markdown';
import { visibleText } from './visible-text';

function countDeadLetters(text: string): number {
  return text.replace(/[^a-z😀]/gu, '').length;
}

// By name, so that a failure does not print a mebibyte.
it.each(Object.keys(hostileMarkdown))('%s give a valid document with every letter', (name) => {
  const source = hostileMarkdown[name] ?? '';
  const document = markdownToAdf(source);
  expect(adfErrors(document)).toEqual([]);
  expect(countDeadLetters(visibleText(document))).toBe(countDeadLetters(source));
});
