import type { DeliveryReason } from '../../../src/domain/deliveries/delivery-reason';
import { deliveryReasonText } from '../../../src/wording/delivery-reason';

const failedTransition = { statusId: '3', statusName: 'Done', because: { type: 'no-transition' } } as const;

it.each<[DeliveryReason, string]>([
  [{ code: 'state-too-early' }, 'The submission has not reached the state at which issues are created.'],
  [{ code: 'nothing-to-show' }, 'The issue did not change.'],
  [{ code: 'connection-paused' }, 'The connection is paused.'],
  [{ code: 'connection-not-switched-on' }, 'The connection is not switched on yet.'],
  [{ code: 'connection-deleted' }, 'The connection was deleted.'],
  [{ code: 'unknown-event-kind' }, 'Unknown kind of event.'],
  [{ code: 'blocker' }, 'Blockers do not move the clock.'],
  [
    { code: 'blocker-off' },
    'The connection does not pause clocks for blockers. Its settings can switch that on.',
  ],
  [
    { code: 'blocker-of-others' },
    'The event does not say that the researcher is asked, so the clock is not paused.',
  ],
  [
    { code: 'blocker-without-case' },
    'No earlier delivery reported this submission, so there is no clock to pause.',
  ],
  [{ code: 'blocker-in-policy' }, 'The policy of this case does not allow pauses.'],
  [{ code: 'other-connection', connectionId: 'demo' }, 'The submission belongs to connection “demo”.'],
  [{ code: 'not-json', path: 'body' }, 'The body is not JSON.'],
  [{ code: 'not-an-event', path: 'data.id' }, 'The body is not an event: “data.id” is missing or wrong.'],
  [
    { code: 'report-awaited', eventId: 'event-1' },
    'The issue waits for event event-1, the only one that carries the report. It is retried, or is a dead letter to replay or discard.',
  ],
  [
    { code: 'partly-written', skippedFields: ['duedate', 'priority'], failedTransition: null },
    'Left out because the screen lacks it or its value: duedate, priority.',
  ],
  [
    { code: 'partly-written', skippedFields: ['priority'], failedTransition },
    'Left out because the screen lacks it or its value: priority. Left in its status: no transition leads to “Done” from its current status.',
  ],
  [
    { code: 'partly-written', skippedFields: [], failedTransition: null, notLinked: 'No permission.' },
    'Not linked. No permission.',
  ],
  [{ code: 'failed', message: 'Jira answered with 400.' }, 'Jira answered with 400.'],
  [{ code: 'discarded', note: 'A rehearsal.' }, 'A rehearsal.'],
])('%j reads as a sentence', (reason, sentence) => {
  expect(deliveryReasonText(reason)).toBe(sentence);
});
