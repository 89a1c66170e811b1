import type { ActionRefusal } from '../domain/panel/case-action';
import type { StartRefusal } from '../domain/cases/manual-case';

/** Why something cannot be done, and what can be done instead. */
export function refusalSentence(refusal: ActionRefusal | StartRefusal): string {
  switch (refusal) {
    case 'stopped':
      return 'The clock has stopped because the issue is fixed or closed, so its date cannot be changed any more. If there is still something to fix, reopen the issue first.';
    case 'pause-not-allowed':
      return 'The policy of this issue does not let its clock be paused. If more time is needed, ask for an extension.';
    case 'already-paused':
      return 'The clock is paused already, so it cannot be paused again. Resume it when work can go on.';
    case 'not-paused':
      return 'The clock is not paused, so it cannot be resumed. Nothing has to be done for it to go on.';
    case 'already-answered':
      return 'A first response is recorded already, and only the first one counts. Nothing has to be done; the timeline says when it was.';
    case 'same-severity':
      return 'The issue has this severity already, so nothing would change. Choose another one.';
    case 'same-date':
      return 'The fix is due on this date already, so nothing would change. Choose another date; a request for this one can only be declined.';
    case 'date-in-the-past':
      return 'The date has passed, so a fix cannot be due then. Choose today or a later date; a request for a date that has passed can only be declined.';
    case 'extension-not-later':
      return 'The date is not later than the due date, so it would be no extension. Choose a later one, or set a remediation date where somebody else has decided it.';
    case 'already-asked':
      return 'An extension is asked for already, and only one can be waiting. It has to be approved or declined first.';
    case 'nobody-approves':
      return 'The connection of this project names nobody else who may approve an extension, so it would wait for ever. Ask a Jira administrator to add people on the Bounty Clock page under Apps, in the settings of the connection.';
    case 'nothing-asked':
      return 'No extension is waiting to be decided: somebody else may have been faster. The timeline and the comments on this issue say what became of it.';
    case 'not-an-approver':
      return 'You are not among the people who may approve extensions here, so you cannot decide this one. Ask one of them, or ask a Jira administrator to add you on the Bounty Clock page under Apps.';
    case 'own-request':
      return 'You have asked for this extension yourself, so somebody else has to decide it. Ask another person who may approve extensions.';
    case 'already-tracked':
      return 'A clock runs for this issue already, so a second one cannot be started. Reload the page to see it.';
    case 'no-connection':
      return 'The project of this issue has no Bugcrowd connection, so no clock can run in it. Ask a Jira administrator to add one on the Bounty Clock page under Apps.';
    case 'unknown-policy':
      return 'The policy does not exist any more, so no date can be counted from it. Reload the page and choose another one.';
    case 'start-in-the-future':
      return 'The start lies in the future, and a clock starts with something that has happened. Choose now or an earlier moment.';
  }
}
