import { isDeepStrictEqual } from 'node:util';
import type { Case } from '../../src/domain/cases/case';
import { defaultPriorities } from './default-priorities';
import { readEndState, type IssueState } from './end-state';
import { expectationOf, qualifies, type Expectation } from './model-expectation';
import type { LocalSite } from './local-site';
import type { TrackedSubmission, Services } from './model-services';
import { unless, workLeft } from './work-left';

const stoppedStates: readonly string[] = ['met', 'missed', 'cancelled'];

type Problems = readonly string[];

function same(what: string, expected: unknown, found: unknown): Problems {
  return unless(
    isDeepStrictEqual(expected, found),
    `${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`,
  );
}

/** The issue shows what its case says that it shows. */
function shownProblems({ issue, outbox }: Case, shown: IssueState): Problems {
  if (issue === null) return ['the case does not know its issue'];
  const { lastWritten, key } = issue;
  const { severity } = lastWritten;
  return [
    ...unless(outbox === null, 'a write is pending'),
    ...same('issue of the case', shown.key, key),
    ...same('summary', lastWritten.summary, shown.summary),
    ...same('due date field', lastWritten.dueDate, shown.dueDate),
    ...(severity === null ? [] : same('priority', defaultPriorities[severity], shown.priority)),
    ...same('labels', ['bugcrowd', ...(severity === null ? [] : [severity])].sort(), shown.labels),
    ...same('property', lastWritten.projection, shown.projection),
  ];
}

const CHANGE = /^(Severity|Due date|Title|Bugcrowd state): (.*?) → (.*?)(?: \(|\.(?:[ A-Z]|$)|$)/;

/**
 * Comments form a chain: each begins where the previous one ended. A change that was reported twice, or not at all,
 * breaks it.
 */
export function storyProblems({ comments, dateChanges }: IssueState): Problems {
  const last = new Map<string, string>();
  const reported = comments.flatMap(({ changes }) => changes);
  const dates = reported.filter((line) => line.startsWith('Due date: ')).length;
  return [
    ...unless(dates === dateChanges, `the date changed ${dateChanges} times and was told ${dates} times`),
    ...reported.flatMap((line) => {
      const [, what, from, to] = CHANGE.exec(line) ?? [];
      if (what === undefined || from === undefined || to === undefined) return [];
      const before = last.get(what);
      last.set(what, to);
      return unless(
        before === undefined || before === from,
        `told after "→ ${before ?? ''}": ${line.slice(0, 120)}`,
      );
    }),
  ];
}

/** No notice of a deadline is given twice. */
function noticeProblems({ noticesGiven }: Case, { comments }: IssueState): Problems {
  const given = new Set(noticesGiven);
  const lines = comments.flatMap(({ changes }) => changes).filter((line) => !CHANGE.test(line));
  return [
    ...unless(given.size === noticesGiven.length, 'a notice is noted twice'),
    ...unless(lines.length <= given.size, `${lines.length} notices were told, ${given.size} were given`),
  ];
}

function factProblems({ facts }: Case, expected: Expectation): Problems {
  return Object.entries(expected.facts).flatMap(([name, value]) =>
    same(name, value, facts[name as keyof typeof facts]),
  );
}

function clockProblems({ lastWritten }: NonNullable<Case['issue']>, expected: Expectation): Problems {
  const { severity, projection, summary, dueDate } = lastWritten;
  const stopped = stoppedStates.includes(projection.state ?? '');
  return [
    ...same('title', expected.title, summary),
    ...(expected.severity === undefined ? [] : same('severity', expected.severity, severity)),
    ...unless(!(expected.open && stopped), `open in Bugcrowd, and the clock is ${projection.state}`),
    ...unless(
      expected.open || stopped || projection.state === 'no-target',
      `stopped in Bugcrowd, and the clock is ${projection.state}`,
    ),
    ...(expected.dueDate === undefined ? [] : same('due date', expected.dueDate, dueDate)),
  ];
}

function problemsOf(
  { submission, dropped, mustHaveIssue }: TrackedSubmission,
  { site, count }: Services,
  all: readonly IssueState[],
): Problems {
  const { id } = submission;
  const expected = expectationOf(submission, { hasDropped: dropped.size > 0, mustHaveIssue }, site.now());
  const issues = all.filter(
    ({ projection }) => (projection as { submissionId?: string } | null)?.submissionId === id,
  );
  const kase = site.caseOf(id);
  if (kase === null) return ['there is no case'];
  const [issue] = issues;
  if (issue !== undefined && expected.dueDate !== undefined) count('issues whose date is known');
  return [
    ...unless(issues.length <= 1, `${issues.length} issues`),
    ...unless(expected.issue !== 'yes' || issue !== undefined, 'there is no issue'),
    ...unless(expected.issue !== 'no' || issue === undefined, 'there is an issue'),
    ...unless(kase.outbox === null, 'a write is pending'),
    ...factProblems(kase, expected),
    ...(issue === undefined
      ? unless(kase.issue === null, 'the issue of the case is not in Jira')
      : [...shownProblems(kase, issue), ...storyProblems(issue), ...noticeProblems(kase, issue)]),
    ...(kase.issue === null ? [] : clockProblems(kase.issue, expected)),
  ].map((problem) => `${id.slice(-2)}: ${problem}`);
}

/**
 * Problems of a site where everything received has been processed: it has the facts of the newest event with a
 * submission, unless it has read later ones from Bugcrowd; and each qualifying submission has an issue.
 */
export function restProblems(tracked: TrackedSubmission, site: LocalSite): Problems {
  const { submission, accepted } = tracked;
  const { id, steps } = submission;
  const newest = Math.max(
    -1,
    ...[...accepted.keys()].filter((index) => steps[index]?.manner !== 'no-attributes'),
  );
  if (newest === -1) return [];
  const kase = site.caseOf(id);
  if (kase === null) return [`${id.slice(-2)}, at rest: there is no case`];
  const isWanted = steps.slice(newest).every(({ after }) => qualifies(after));
  if (isWanted) tracked.mustHaveIssue = true;
  const expected = expectationOf(submission, { hasDropped: true, mustHaveIssue: isWanted }, site.now());
  const isAll = newest === steps.length - 1 && steps[newest]?.manner !== 'no-score';
  return [
    ...unless(kase.outbox === null, 'a write is pending'),
    ...unless(!isWanted || kase.issue !== null, 'there is no issue'),
    ...(isAll ? factProblems(kase, expected) : []),
    ...(isAll && kase.issue !== null ? clockProblems(kase.issue, expected) : []),
  ].map((problem) => `${id.slice(-2)}, at rest: ${problem}`);
}

/** Problems of an idle site. */
export async function siteProblems(services: Services): Promise<Problems> {
  const { site, allTracked, count } = services;
  const { issues } = await readEndState(site, 'none');
  count('issues', issues.length);
  count('submissions', allTracked.length);
  return [
    ...allTracked.flatMap((tracked) => problemsOf(tracked, services, issues)),
    ...unless(
      site.caseCount() === allTracked.length,
      `${site.caseCount()} cases of ${allTracked.length} submissions`,
    ),
    ...workLeft(site),
  ];
}
