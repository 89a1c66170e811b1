import { isDeepStrictEqual } from 'node:util';
import { defaultPriorities } from './default-priorities';
import type { EndState, IssueState } from './end-state';
import type { LocalSite } from './local-site';
import { unless, workLeft } from './work-left';

type Case = NonNullable<EndState['kase']>;

/** Differences between an issue and what its case says that it shows. */
function differencesOf({ issue, outbox }: Case, shown: IssueState): readonly string[] {
  if (issue === null) return ['the case does not know its issue'];
  const { lastWritten, key } = issue;
  const { severity } = lastWritten;
  const labels = ['bugcrowd', ...(severity === null ? [] : [severity])].sort();
  return [
    ...unless(outbox === null, 'a write of the case is still pending'),
    ...unless(key === shown.key, `the case names ${key}, Jira has ${shown.key}`),
    ...unless(lastWritten.summary === shown.summary, `summary: ${shown.summary}`),
    ...unless(lastWritten.dueDate === shown.dueDate, `due date: ${String(shown.dueDate)}`),
    ...unless(
      severity === null || defaultPriorities[severity] === shown.priority,
      `priority: ${String(shown.priority)}`,
    ),
    ...unless(isDeepStrictEqual(labels, shown.labels), `labels: ${shown.labels.join(', ')}`),
    ...unless(
      isDeepStrictEqual(lastWritten.projection, shown.projection),
      'the property is not the projection of the case',
    ),
  ];
}

/** Changes that are reported twice, and changes of the date without a comment. */
function missingOrTwice({ comments, dateChanges }: IssueState): readonly string[] {
  const reported = comments.flatMap(({ changes }) => changes);
  const dates = reported.filter((change) => change.startsWith('Due date: ')).length;
  return [
    ...reported
      .filter((change, place) => reported.indexOf(change) < place)
      .map((change) => `told twice: ${change}`),
    ...unless(dates === dateChanges, `the date changed ${dateChanges} times and was told ${dates} times`),
  ];
}

/** Broken invariants of the app on an idle site; empty if all are met. */
export function brokenInvariants(site: LocalSite, { issues, kase }: EndState): readonly string[] {
  const [issue] = issues;
  return [
    ...unless(issues.length <= 1, `${issues.length} issues for one submission`),
    ...unless(site.caseCount() <= 1, `${site.caseCount()} cases for one submission`),
    ...(issue === undefined || kase === null
      ? unless(issue === undefined, 'an issue without a case')
      : [...differencesOf(kase, issue), ...missingOrTwice(issue)]),
    ...workLeft(site),
  ];
}
