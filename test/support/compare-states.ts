import { differences } from './differences';
import type { EndState, IssueState } from './end-state';

/**
 * What two runs have to tell alike. `comments`: the same comments. `changes`: the same changes, in however many comments,
 * as two of them may be told in one. `no other changes`: none that the other run does not tell, as what was never shown
 * need not be told.
 */
export type Telling = 'comments' | 'changes' | 'no other changes';

/** Runs take a moment more or less: what was stamped with the time of the day is compared by the minute. */
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
    case 'changes':
      return [...changesOn(issue)].sort();
    case 'no other changes':
      return null;
  }
}

/** All but the count of writes, and of those changes that nobody had to be told of. */
function comparable({ issues, kase }: EndState, telling: Telling): unknown {
  const shown = issues.map((issue) => ({ ...issue, dateChanges: 0, comments: reportedBy(issue, telling) }));
  return toTheMinute({ issues: shown, kase: kase && { ...kase, version: 0 } });
}

/** Where an end state is not what another run came to. */
export function compareStates(expected: EndState, found: EndState, telling: Telling): readonly string[] {
  const known = new Set(expected.issues.flatMap(changesOn));
  const unheardOf = found.issues
    .flatMap(changesOn)
    .filter((change) => telling === 'no other changes' && !known.has(change));
  return [
    ...differences(comparable(expected, telling), comparable(found, telling)),
    ...unheardOf.map((change) => `it tells of: ${change}`),
  ];
}
