import { fieldList } from './field-name';
import { dateText } from './moments';
import { atLeast, countText, withOthers } from './figures';
import type { Problem } from '../domain/health/problem';
import { words, type ProblemWords } from './problem-words';

type IssuesProblem = Extract<Problem, { issues: unknown }>;

/** `SEC-1 (sub-1), SEC-2 (sub-2) and 5 more` */
function issueList({ issues, count, more }: IssuesProblem): string {
  const named = issues.map(({ key, submissionId }) => `${key} (${submissionId})`).join(', ');
  return withOthers(named, count - issues.length, more);
}

/** What happens to the clocks of deleted issues: one whose deletion waits for an approver runs on. */
function deletedRemedy({ detail, count }: IssuesProblem): string {
  const undo =
    'If that was not intended, let the connection replace deleted issues, and compare everything again.';
  if (detail === null) return `Their clocks have stopped. ${undo}`;
  const until = 'until an approver decides about the deletion, under “Requests that wait” on this page.';
  if (detail.split(', ').length === count) return `Their clocks keep running ${until}`;
  return `The clocks of ${detail} keep running ${until} The others have stopped. ${undo}`;
}

/** What was put back on the first issue. @param detail see `changeOfProperty`. */
function propertyText(detail: string): string {
  if (detail === 'missing') return 'On the first it was missing.';
  return detail === 'replaced' ? 'On the first it was not an object.' : `On the first: ${detail}.`;
}

/** Trouble with some issues of a connection, in words. */
export function issuesWords(problem: IssuesProblem): ProblemWords {
  const of = `of “${problem.connectionId}”`;
  const list = issueList(problem);
  switch (problem.kind) {
    case 'issues-deleted':
      return words(
        `Issues ${of} for critical submissions were deleted in Jira: ${list}.`,
        deletedRemedy(problem),
      );
    case 'issues-gone':
      return words(
        `Jira has not shown the app these issues ${of} for an hour, so it treats them as deleted: ${list}.`,
        'They were deleted with their project, or a security level or permission hides them from the app. Give the app access: it follows them again at their next change or delivery, and looks for them after 1, 2, 4 and more days. Or let the connection replace deleted issues.',
      );
    case 'issues-unseen':
      return words(
        `Jira does not show the app these issues ${of}: ${list}.`,
        'The app asks again, and treats them as deleted after an hour. If they exist, give the app access to them: a security level or permission hides them.',
      );
    case 'issues-refused':
      return words(
        `Jira refuses what the app writes to issues ${of}: ${list}.`,
        'They may be archived, or closed to edits. Their clocks keep running, and the app tries again after 1, 2 and 4 hours and so on, at last once a day. Restore the issues or correct what Jira names.',
        problem.detail,
      );
    case 'issues-not-commented':
      return words(
        `Jira refused the app’s comments on issues ${of}: ${list}.`,
        'The issues are right, but nobody was told what changed. Let the app add comments in the project.',
        problem.detail,
      );
    case 'issues-not-written':
      return words(
        `Jira does not take every field of issues ${of}: ${list}. The first lacks ${fieldList((problem.detail ?? '').split(', '))}.`,
        'Add the fields to the edit screen of the issue type, or open the issues to edits. The app tries again at every change and at every check.',
      );
    case 'issues-not-linked':
      return words(
        `Jira refused the web links of issues ${of} to their submissions: ${list}.`,
        'The issues are right without them. Switch on issue linking in Jira and let the app link issues in the project, or switch the links off in the connection’s settings. The app tries again at every change and at every check.',
        problem.detail,
      );
    case 'issues-not-mirrored':
      return words(
        `Jira refused comments or links to files of the source on issues ${of}: ${list}.`,
        'They can be read at the source. If Jira names a role or group, make Bounty Clock a member of it in Jira or choose another one in the connection’s settings; else correct what Jira names, such as issue linking that is off. The app tries again after a day, or at once when the choice changes.',
        problem.detail,
      );
    case 'issues-not-answered':
      return words(
        `Answers that people gave on issues ${of} were not sent, or nobody knows whether they were: ${list}.`,
        'Open the issue, and in “Answers” of its panel send the answer again or discard it. People who may answer there can.',
        problem.detail,
      );
    case 'issues-not-sent':
      return words(
        `Changes of issues ${of} in Jira have not reached the source: ${list}.`,
        'The source refused them, or nothing is known of what became of several attempts. They are not tried again by themselves: open the panel of an issue, correct what the source names, and send the change again or leave it.',
        problem.detail,
      );
    case 'issues-to-send':
      return words(
        `Changes of issues ${of} in Jira wait for a person to say whether the source is told: ${list}.`,
        'Open the panel of an issue to send the change or to leave it. The connection’s settings say what is sent without asking.',
      );
    case 'issues-moved':
      return words(
        `Issues ${of} were moved to another project: ${list}.`,
        'The app follows them there, with the fields that their new project has. Nothing else is needed.',
      );
    case 'issues-far':
      return words(
        `Jira cannot store the due dates of issues ${of}, because they are about 20 years ahead or more: ${list}. The first is due on ${dateText(problem.detail ?? '')}.`,
        'Jira would show such a date a century early, so the app leaves the field empty; the panel shows the date, and it counts. Correct the targets of the policy if they are a mistake.',
      );
    case 'issues-contested':
      return words(
        `The due date of issues ${of} was changed again within an hour after the app had put it back, and was left alone: ${list}.${problem.detail === null ? '' : ` Last changed by ${problem.detail}.`}`,
        'Their fields show a date that does not count; the panel shows the one that does. The app puts it back after an hour, and each time that it comes again after twice as long, up to a day. Stop the automation rule, or let an approver decide about the date.',
      );
    case 'issues-property-changed':
      return words(
        `Somebody changed the property “bounty-clock” of issues ${of}, and the app put it back: ${list}. ${propertyText(problem.detail ?? '')}`,
        'Until then, searches and automation rules saw what was written there; clocks and panels were right. Jira keeps no history of properties: find the rule or script that writes it, and stop it.',
      );
    case 'issues-blocked':
      return words(
        `The clocks of issues ${of} are paused, because the source waits for the researcher: ${list}.`,
        'Each continues when the source no longer waits, or when someone resumes it on the panel. The connection’s settings say whether clocks are paused for this.',
      );
    case 'issues-asked':
      return words(
        `Requests about issues ${of} wait for a decision: ${list}.`,
        'An approver who did not ask decides them, one by one or together, under “Requests that wait” on this page. Until then no date moves, and no clock ends.',
      );
    case 'issues-long':
      return words(
        `Issues ${of} changed so often that their history no longer fits one record: ${list}.`,
        'Nothing is lost and their clocks are right, but each change takes longer. Find what changes their severity or due date again and again, for example an automation rule, and stop it.',
      );
  }
}

/** Submissions with more than one issue of the app, in words. */
export function doubledWords({
  connectionId,
  doubles,
  count,
  more,
}: Extract<Problem, { kind: 'issues-doubled' }>): ProblemWords {
  const list = doubles.map(({ key, others, submissionId }) => `${key} beside ${others} (${submissionId})`);
  return words(
    `${atLeast(countText(count, 'submission'), more)} of “${connectionId}” ${count === 1 && !more ? 'has' : 'have'} more than one issue in Jira: ${withOthers(list.join('; '), count - doubles.length, more)}.`,
    'Jira did not show the app an issue for longer than the app waits (its search lagged, or the issue was archived or hidden), so the app made another. The app updates the first one named: keep it, copy to it what people wrote on the other, and delete the other. The app looks again once a day.',
  );
}
