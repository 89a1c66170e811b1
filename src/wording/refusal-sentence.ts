import type { ActionRefusal } from '../domain/panel/case-action';
import type { StartRefusal } from '../domain/cases/manual-case';

/** Explains why an action is refused and what to do instead. */
export function refusalSentence(refusal: ActionRefusal | StartRefusal): string {
  switch (refusal) {
    case 'policy-missing':
      return 'The policy of this issue is not stored any more, so its dates cannot be computed. Ask a Jira administrator to save it again on the Bounty Clock page under Apps.';
    case 'stopped':
      return 'The clock has stopped because the issue is fixed or closed, so its date cannot change. If there is still something to fix, reopen the issue first.';
    case 'pause-not-allowed':
      return 'This issue’s policy does not allow pausing the clock. To get more time, request an extension.';
    case 'already-paused':
      return 'The clock is already paused. Resume it when work can continue.';
    case 'not-paused':
      return 'The clock is not paused, so there is nothing to resume. It keeps running.';
    case 'already-answered':
      return 'A first response is already recorded, and only the first one counts. The timeline shows when it was made.';
    case 'not-in-policy':
      return 'The policy of this issue does not mention this name, so it would change nothing. Reload the page to see what it mentions.';
    case 'already-reached':
      return 'This milestone is already reached, and only the first time counts. The timeline shows when it was.';
    case 'before-received':
      return 'The milestone cannot be reached before the finding was submitted. Choose a later time; the timeline shows when it was submitted.';
    case 'in-the-future':
      return 'The time is in the future. Choose an earlier one, or leave the field empty to count from now.';
    case 'flag-already-set':
      return 'This flag is already set, so nothing would change. The timeline shows who set it.';
    case 'flag-not-set':
      return 'This flag is not set, so there is nothing to clear. The timeline shows who cleared it.';
    case 'same-severity':
      return 'The issue already has this severity, so nothing would change. Choose another one.';
    case 'same-date':
      return 'The fix is already due on this date, so nothing would change. Choose another date; a request for this one can only be declined.';
    case 'date-in-the-past':
      return 'The date has passed, so a fix cannot be due then. Choose today or a later date; a request for a date that has passed can only be declined.';
    case 'date-too-far':
      return 'The date is 20 years ahead or more, and Jira would store it a century early. Choose an earlier date.';
    case 'extension-not-later':
      return 'The date is not later than the due date, so it would not be an extension. Choose a later date, or set a remediation date if it was decided elsewhere.';
    case 'already-asked':
      return 'This would move a date later, which needs an approver, and another request is already waiting. That one has to be approved or declined first.';
    case 'nothing-asked':
      return 'No request is waiting for a decision: someone else may have decided it. The timeline and the comments on this issue show the result.';
    case 'not-an-approver':
      return 'You are not an approver here, so you cannot decide this request. Ask an approver, or ask a Jira administrator to add you on the Bounty Clock page under Apps.';
    case 'own-request':
      return 'You made this request yourself, so someone else has to decide it. Ask another approver; if there is none, a Jira administrator decides.';
    case 'not-your-request':
      return 'Somebody else made this request, so you cannot withdraw it. An approver can decline it.';
    case 'own-date':
      return 'This is about a date that you asked for, so someone else has to decide whether it still holds. Ask another approver; if there is none, a Jira administrator decides.';
    case 'outdated-request':
      return 'The issue has changed since this was requested, so approving it would have another effect than the one that was asked for. Decline it, and let it be requested again.';
    case 'already-tracked':
      return 'This issue already has a clock. Reload the page to see it.';
    case 'no-connection':
      return 'The project of this issue has no connection, so its issues cannot have a clock. Ask a Jira administrator to add one on the Bounty Clock page under Apps.';
    case 'unknown-policy':
      return 'The policy no longer exists. Reload the page and choose another one.';
    case 'start-in-the-future':
      return 'The start is in the future. Choose the current time or an earlier one.';
  }
}
