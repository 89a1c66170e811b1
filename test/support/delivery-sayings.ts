import type { Problem } from '../../src/domain/health/problem';
import type { Sayings } from './problem-sayings';
import { bodyAlone } from './signing-scheme';

const connectionId = 'demo';
const at = '2026-11-03T09:12:00Z';

/** Those of deliveries: of what is not accepted, and of what is not processed. */
export const deliverySayings = {
  'unknown-work': [
    { kind: 'unknown-work', work: { kind: 'later', at, isDropped: false } },
    /^The queue holds work of the kind “later” since .* that this version of the app does not know\.$/,
    /Deploy that version, or a newer one, within a day/,
  ],
  'no-secret': [
    { kind: 'no-secret', connectionId },
    /^“demo” has no signing secret, so it refuses every delivery\.$/,
    /Copy the secret from the webhook’s Edit page in Example/,
  ],
  'dead-letters': [
    { kind: 'dead-letters', connectionId, count: 3, unread: 0, more: false },
    /^3 deliveries for “demo” failed\. Their submissions are not up to date in Jira\./,
    /fix the causes, then replay them/,
  ],
  'dead-letters-dropped': [
    { kind: 'dead-letters-dropped', connectionId, count: 2 },
    /^2 dead letters of “demo” were dropped before anyone decided about them\.$/,
    /shows which, and why\. Compare everything/,
  ],
  stranded: [
    { kind: 'stranded', connectionId, count: 4, more: false, oldestAt: at },
    /^4 deliveries of “demo” were accepted but never processed; .* Tue, 3 Nov 2026, 09:12 UTC\.$/,
    /queue has dropped them\. Compare everything/,
  ],
  'signing-proposed': [
    {
      kind: 'signing-proposed',
      connectionId,
      scheme: bodyAlone,
    },
    /^Example signs deliveries of “demo” in another way than expected: body alone, hex, without a name\./,
    /Accept or decline it/,
  ],
  'calls-refused': [
    {
      kind: 'calls-refused',
      connectionId,
      counts: { 'signature-mismatch': 11, 'signature-missing': 1 },
    },
    /^At least 12 calls to “demo” were refused in the last day: no signature header, signature mismatch\.$/,
    /check the signing secret, or let the app listen for an hour to learn how Example signs\.$/,
  ],
  'foreign-deliveries': [
    { kind: 'foreign-deliveries', connectionId, count: 2, more: false, otherIds: ['bare', 'second'] },
    /^2 deliveries of “demo” in the last day were ignored, because the submissions belong to “bare”, “second”\.$/,
    /Check which webhook each program has/,
  ],
  backlog: [
    { kind: 'backlog', connectionId, count: 1200, more: false, oldestAt: at },
    /^1,200 deliveries of “demo” are waiting to be processed, the oldest since Tue, 3 Nov 2026, 09:12 UTC\.$/,
    /^Nothing is lost: .* Refresh in a few minutes/,
  ],
  'held-back': [
    { kind: 'held-back', until: at },
    /^Jira has asked the app to wait until Tue, 3 Nov 2026, 09:12 UTC\.$/,
    /^No action is needed/,
  ],
  paused: [
    { kind: 'paused', connectionId, since: at, count: 7, more: false },
    /^“demo” has been paused since Tue, 3 Nov 2026, 09:12 UTC\. 7 deliveries are waiting\.$/,
    /processes them once the connection is resumed/,
  ],
  'no-delivery-yet': [
    { kind: 'no-delivery-yet', connectionId },
    /^No delivery has arrived for “demo” yet\.$/,
    /Enter its webhook address in Example/,
  ],
} satisfies Partial<Sayings<Problem>>;
