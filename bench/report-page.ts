import { bytesOf, measurePageLoad, type PageLoad, type PageSubject } from './page-load';
import { ratiosOf, spread, type PartResult } from './result';

/** A page should be there at most so many times as late as one that has nothing to say. */
const TIME_AIM = 1.3;

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

function row({ page, first, later, shownMs }: PageLoad): readonly (string | number)[] {
  return [page, kib(bytesOf(first)), first.length, kib(bytesOf(later)), later.length, ...spread(shownMs, 0)];
}

/** A page beside an empty one of the same libraries: what it weighs, and how soon it is there. */
export async function reportPage(subject: PageSubject, rounds: number): Promise<PartResult> {
  const [page, empty] = await measurePageLoad(subject, rounds);
  const later = [...page.later].sort((a, b) => b.gzipBytes - a.gzipBytes);
  return {
    part: subject.page,
    tables: [
      {
        title: `The ${subject.page} beside an empty Atlaskit page, loaded in turn, ${rounds} rounds, cold cache`,
        headings: [
          '',
          'KiB gzip at first',
          'files',
          'KiB gzip later',
          'files',
          'shown after ms (median)',
          'least',
          'most',
        ],
        rows: [page, empty].map(row),
      },
      {
        title: `The ${subject.page}: what is loaded when a person goes on`,
        headings: ['', 'KiB gzip'],
        rows: later.map(({ name, gzipBytes }) => [name, kib(gzipBytes)]),
      },
    ],
    ratios: [
      {
        key: `page-time-${subject.page.replaceAll(' ', '-')}`,
        what: `${subject.page}: time to what it is for, by an empty page`,
        values: ratiosOf(page.shownMs, empty.shownMs),
        aim: TIME_AIM,
      },
      {
        key: `page-bytes-${subject.page.replaceAll(' ', '-')}`,
        what: `${subject.page}: bytes at first, by an empty page`,
        values: [bytesOf(page.first) / bytesOf(empty.first)],
        aim: null,
      },
    ],
  };
}
