import { differences } from './differences';
import type { EndState, IssueState } from './end-state';

/**
 * How similar the comments of two runs must be. `comments`: the same comments. `comments at any hour`: the same, though they may
 * give another time of the day. `changes`: the same changes, in any
 * number of comments, as one may report two. `no other changes`: no changes that the other run does not report, as
 * changes that were never shown need not be reported.
 */
export type Telling = 'comments' | 'comments at any hour' | 'changes' | 'no other changes';

/** Runs differ by moments: timestamps of the run's day are compared by the minute. */
function toTheMinute(value: unknown): unknown {
  const text = JSON.stringify(value).replace(/T(\d\d:\d\d):\d\d(?:\.\d+)?Z/g, 'T$1Z');
  return JSON.parse(text) as unknown;
}

function changesOn({ comments }: IssueState): readonly string[] {
  return comments.flatMap(({ changes }) => changes);
}

function reportedBy(issue: IssueState, telling: Telling): unknown {
  switch (telling) {
    case 'comments':
      return issue.comments;
    case 'comments at any hour':
      return JSON.parse(JSON.stringify(issue.comments).replace(/\b\d\d:\d\d\b/g, '')) as unknown;
    case 'changes':
      return [...changesOn(issue)].sort();
    case 'no other changes':
      return null;
  }
}

/**
 * Everything but the count and the first moment of writes, which follow a retry, and changes that did not have to be
 * reported.
 * @param looks true if the case is checked earlier, because its issue may have been created twice.
 */
function comparable({ issues, kase, said }: EndState, telling: Telling, looks: boolean): unknown {
  const shown = issues.map((issue) => ({ ...issue, dateChanges: 0, comments: reportedBy(issue, telling) }));
  const same = looks ? { doubleLook: null, nextCheckAt: null } : {};
  // When a field's value changed is when it was written, like the time of the case itself.
  const columns = kase?.columns && { ...kase.columns, since: '' };
  const written = { version: 0, createdAt: '', ...(columns && { columns }) };
  return toTheMinute({ issues: shown, said, kase: kase && { ...kase, ...written, ...same } });
}

/** Differences of an end state from another run's. */
export function compareStates(expected: EndState, found: EndState, telling: Telling): readonly string[] {
  const known = new Set(expected.issues.flatMap(changesOn));
  const unheardOf = found.issues
    .flatMap(changesOn)
    .filter((change) => telling === 'no other changes' && !known.has(change));
  const looks = found.kase?.doubleLook !== undefined;
  return [
    ...differences(comparable(expected, telling, looks), comparable(found, telling, looks)),
    ...unheardOf.map((change) => `it tells of: ${change}`),
  ];
}
