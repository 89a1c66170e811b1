import type { AdminDelivery } from '../../../src/contract/admin-view';
import type { LozengeTone } from '../ui/lozenge';

type Outcome = AdminDelivery['outcome'];

/** What became of a delivery, in words; in the order in which they are told. */
export const outcomeWords: Readonly<Record<Outcome, { readonly name: string; readonly tone: LozengeTone }>> =
  {
    accepted: { name: 'On its way', tone: 'information' },
    created: { name: 'Issue created', tone: 'success' },
    updated: { name: 'Issue updated', tone: 'success' },
    recorded: { name: 'Kept, no issue', tone: 'neutral' },
    unchanged: { name: 'Nothing new', tone: 'neutral' },
    waiting: { name: 'Kept, behind a dead letter', tone: 'warning' },
    ignored: { name: 'Ignored', tone: 'neutral' },
    refused: { name: 'Refused', tone: 'danger' },
    dead: { name: 'Dead letter', tone: 'danger' },
    discarded: { name: 'Discarded', tone: 'neutral' },
  };

/** How a delivery came in. */
export const wayNames: Readonly<Record<AdminDelivery['way'], string>> = {
  webhook: 'Webhook',
  comparison: 'Found by comparison',
  import: 'Import',
};

/** Reasons that the backend names by a word of its own. */
const reasons: Readonly<Record<string, string>> = {
  'state-too-early': 'The submission has not reached the state from which issues are created.',
  'rejected-state': 'The submission was closed without being accepted.',
  duplicate: 'The submission is a duplicate.',
  'severity-too-low': 'The submission is below the severity from which issues are created.',
  'issue-deleted': 'Its issue was deleted in Jira, and the connection wants no new one.',
  'nothing-to-show': 'Nothing changes on the issue.',
};

export function reasonText(reason: string | null): string {
  return reason === null ? '' : (reasons[reason] ?? reason);
}

export function signedWithText(signedWith: AdminDelivery['signedWith']): string {
  if (signedWith === null) return '';
  const order = signedWith.order === 'body-timestamp' ? 'body, then time' : 'time, then body';
  return `Secret ${signedWith.secret + 1}; ${order}`;
}
