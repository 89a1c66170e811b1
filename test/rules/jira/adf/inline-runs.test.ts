import { fc } from '../../../support/properties';
import type { Nodes } from 'mdast';
import { guardMarkdown } from '../../../../src/adapters/jira/adf/guard-markdown';
import { inlineRuns } from '../../../../src/adapters/jira/adf/inline-runs';
import { parseMarkdown } from '../../../../src/adapters/jira/adf/parse-markdown';

const LINES = [
  'a',
  'a b',
  '  a',
  '    a',
  '     a',
  '',
  '# a',
  '#a',
  '===',
  '   ===',
  '---',
  '-',
  '- a',
  '  - a',
  '- # a',
  '- ```',
  '     ```',
  '  ~~~',
  '1. ~~~',
  '-     a',
  '1. a',
  '   1. a',
  '    1. a',
  '2. a',
  '2) a',
  '  2. a',
  '10. a',
  '1. # a',
  '1. ---',
  '1.     a',
  '1. > a',
  '1. [a]: /b',
  '```',
  '   ```',
  '~~~',
  '> a',
  '>',
  '> 1. a',
  '> |a|b|',
  '> |-|-|',
  '|a|b|',
  'a|b',
  '  |a|b|',
  '|a\\|b|',
  '|-|-|',
  '-|-',
  ':-|-:',
  '|-|',
  '  |-|-|',
  '1. |a|b|',
  '   |-|-|',
  '***',
  '<!--',
  '-->',
  '<!-- a -->',
  '<div>',
  '</div>',
  '<script>',
  '</script>',
  '<b>',
  '<br>',
  '\ta',
];

/** The first and last line of everything in which delimiters can match. */
function inlineSpans(root: Nodes): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (['paragraph', 'heading', 'tableCell'].includes(node.type) && node.position !== undefined)
      spans.push([node.position.start.line, node.position.end.line]);
    else if ('children' in node) pending.push(...node.children);
  }
  return spans;
}

/** The number of each line's run, the first line being line 1. */
function runOfLine(source: string): readonly number[] {
  return [-1, ...inlineRuns(source.split('\n')).flatMap((run, index) => run.split('\n').map(() => index))];
}

it('no paragraph, heading or cell is longer than the run that it is in', () => {
  const source = fc.array(fc.constantFrom(...LINES), { maxLength: 12 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(source, (markdown) => {
      // The parser sees tight headings loosened, and so do the runs.
      const runs = runOfLine(guardMarkdown(markdown));
      for (const [first, last] of inlineSpans(parseMarkdown(markdown).root))
        expect(runs[first]).toBe(runs[last]);
    }),
    { numRuns: 1_500 },
  );
});

it.each([
  ['1. a\n2. b\n3. c', 3],
  ['1. a\nb\n2. c', 2],
  ['7) **a**\n8) **b**', 2],
  ['|a|b|\n|-|-|\n|c|d|\n|e|f|', 4],
  ['a\n2. b\n3. c', 1],
  ['\ta\n\n  2. b\n  2. c', 3],
  ['    a\n1. b\n2. c', 3],
  ['1. a\n    b\n2. c\n3. d', 3],
  ['1. a\n   2. b', 1],
  ['a\n|b|c|\n|-|-|\n|d|e|', 1],
  ['|a|b|\n|-|\n|c|d|', 1],
])('%j has %i runs', (markdown, count) => {
  expect(inlineRuns(markdown.split('\n'))).toHaveLength(count);
});
