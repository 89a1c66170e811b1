import type { DeliveryReason } from '../domain/deliveries/delivery-reason';
import { failedTransitionReason } from './failed-transition-sentence';
import { submissionStateName } from './names';

type PartlyWritten = Extract<DeliveryReason, { readonly code: 'partly-written' }>;

function partlyWrittenText({
  skippedFields,
  failedTransition,
  notCommented = null,
  notLinked = null,
}: PartlyWritten): string {
  const sentences = [
    ...(skippedFields.length === 0
      ? []
      : [`Left out because the screen lacks it or its value: ${skippedFields.join(', ')}.`]),
    ...(failedTransition === null
      ? []
      : [`Left in its status: ${failedTransitionReason(failedTransition)}.`]),
    ...(notCommented === null ? [] : [`Not commented. ${notCommented}`]),
    ...(notLinked === null ? [] : [`Not linked. ${notLinked}`]),
  ];
  return sentences.join(' ');
}

/**
 * The reason for a delivery's outcome, as a sentence. Messages of services and notes of people are kept as they are.
 */
export function deliveryReasonText(reason: DeliveryReason): string {
  switch (reason.code) {
    case 'state-too-early':
      return 'The submission has not reached the state at which issues are created.';
    case 'rejected-state':
      return 'The submission was closed without being accepted.';
    case 'unknown-state':
      return `Its state “${submissionStateName(reason.state)}” is unknown: whether it is accepted cannot be told.`;
    case 'duplicate':
      return 'The submission is a duplicate.';
    case 'severity-too-low':
      return 'The submission is below the minimum severity.';
    case 'issue-deleted':
      return 'Its issue was deleted in Jira, and the connection does not replace deleted issues.';
    case 'nothing-to-show':
      return 'The issue did not change.';
    case 'connection-paused':
      return 'The connection is paused.';
    case 'connection-not-switched-on':
      return 'The connection is not switched on yet.';
    case 'connection-deleted':
      return 'The connection was deleted.';
    case 'unknown-event-kind':
      return 'Unknown kind of event.';
    case 'blocker':
      return 'Blockers do not move the clock.';
    case 'blocker-off':
      return 'The connection does not pause clocks for blockers. Its settings can switch that on.';
    case 'blocker-of-others':
      return 'The event does not say that the researcher is asked, so the clock is not paused.';
    case 'blocker-without-case':
      return 'No earlier delivery reported this submission, so there is no clock to pause.';
    case 'blocker-in-policy':
      return 'The policy of this case does not allow pauses.';
    case 'other-connection':
      return `The submission belongs to connection “${reason.connectionId}”.`;
    case 'other-program':
      return `The submission is of program “${reason.program}”, which is not the connection’s.`;
    case 'read-as':
      return `It could be read later, as event ${reason.eventId}.`;
    case 'signing-not-accepted':
      return 'It is signed with the right secret but in another way than expected. Accept that way on the connection’s page.';
    case 'signing-declined':
      return 'It was signed in a way that an administrator has declined.';
    case 'not-json':
      return 'The body is not JSON.';
    case 'not-an-event':
      return `The body is not an event: “${reason.path}” is missing or wrong.`;
    case 'report-awaited':
      return `The issue waits for event ${reason.eventId ?? ''}, the only one that carries the report. It is retried, or is a dead letter to replay or discard.`;
    case 'partly-written':
      return partlyWrittenText(reason);
    case 'report-refused':
      return `Jira created ${reason.issueKey}, but did not accept the text of the report in any form. The report is kept here; replaying does not add it to the issue.`;
    case 'failed':
      return reason.message;
    case 'discarded':
      return reason.note;
  }
}
