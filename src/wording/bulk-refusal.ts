import type { BulkRefusal } from '../domain/bulk/bulk-action';
import type { ActionRefusal } from '../domain/panel/case-action';
import { refusalSentence } from './refusal-sentence';

export { ACTING } from '../domain/panel/acting-permissions';
export { BULK_MAX, EXTENSION_MAX_DAYS } from '../domain/bulk/bulk-limits';

/** Refusals that only a change of several issues meets. */
const ofSeveral = {
  'no-due-date':
    'There is no due date now to count days from. Choose a date instead, or resume a paused clock first.',
  'no-permission':
    'You may not edit this issue, change its due date or comment on it. Ask a project administrator for these permissions.',
  'not-tracked': 'This issue has no clock that the app follows. Open it to start one on its panel.',
} as const;

/** Explains why an issue is left out when several are changed, and what to do instead. */
export function bulkRefusal(because: BulkRefusal | keyof typeof ofSeveral): string {
  return because in ofSeveral
    ? ofSeveral[because as keyof typeof ofSeveral]
    : refusalSentence(because as ActionRefusal);
}
