import { loadPlain } from './load-plain';
import type * as Markdown from './markdown';
import { median } from './median';
import { ratiosOf, spread, type PartResult } from './result';

/** Maximum time for any text under a mebibyte, so that a function has time for its other work. */
const MOST_MS = 2_000;

/** Reports as Jira descriptions: compared with a published converter, by length, and for hostile input. */
export async function reportMarkdown(rounds: number): Promise<PartResult> {
  const bench = await loadPlain<typeof Markdown>('markdown');
  const reports = await bench.measureMarkdown(rounds);
  const growth = await bench.measureGrowth(Math.min(rounds, 3));
  const hostile = bench.measureHostile();
  const [least, most] = [growth[0], growth.at(-1)].map((each) => median(each?.nanosPerCharacter ?? []));
  return {
    part: 'markdown',
    tables: [
      {
        title: `A report as an ADF document, in turn, ${rounds} rounds`,
        headings: ['', 'MB a second', 'marklassian', 'its speed vs. ours (median)', 'least', 'most'],
        rows: reports.map(({ characters, ours, marklassian }) => [
          `${characters.toLocaleString('en')} characters`,
          (characters / median(ours)).toFixed(2),
          (characters / median(marklassian)).toFixed(2),
          ...spread(ratiosOf(ours, marklassian), 1),
        ]),
        notes: [
          'Beyond 32 KiB, Jira’s limit, the rest of a report is not parsed as Markdown but kept as plain text.',
        ],
      },
      {
        title: 'Time per character as a report grows',
        headings: ['characters', 'ns each (median)', 'least', 'most'],
        rows: growth.map(({ characters, nanosPerCharacter }) => [
          characters.toLocaleString('en'),
          ...spread(nanosPerCharacter, 0),
        ]),
      },
      {
        title: 'Hostile texts, the five slowest',
        headings: ['', 'characters', 'ms'],
        rows: hostile
          .slice(0, 5)
          .map(({ what, characters, ms }) => [what, characters.toLocaleString('en'), ms.toFixed(0)]),
      },
    ],
    ratios: [
      {
        key: 'markdown-growth',
        what: 'Markdown: a character of 1 MB, vs. one of 10 KB',
        values: [(most ?? 0) / (least ?? 1)],
        aim: 1,
      },
      {
        key: 'markdown-hostile',
        what: 'Markdown: the slowest hostile text, vs. the 2 s it may take',
        values: [(hostile[0]?.ms ?? 0) / MOST_MS],
        aim: 1,
      },
    ],
  };
}
