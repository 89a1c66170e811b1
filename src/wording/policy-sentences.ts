import type { Policy } from '../domain/sla/policy';
import { durationText } from './moments';

/** What a policy asks for, in sentences: the same in the panel and wherever else a policy is described. */

/** From when a fix target counts. */
export function clockStartSentence(clockBase: Policy['clockBase'], triageWindowDays: number | null): string {
  if (clockBase === 'submitted') return 'The clock starts when the submission is made.';
  if (triageWindowDays === null) return 'The clock starts when the submission is triaged.';
  return `The clock starts when the submission is triaged, at the latest ${durationText({ days: triageWindowDays })} after it was made.`;
}

/** How a change of severity moves a deadline. */
export function severityChangeSentence(severityChange: Policy['severityChange']): string {
  switch (severityChange) {
    case 'earlier-of':
      return 'A higher severity can only bring the date forward: its target counts from the change, and the earlier date holds. A lower one counts its target from the start of the clock.';
    case 'from-start':
      return 'When the severity changes, the new target counts from the start of the clock.';
    case 'restart':
      return 'When the severity changes, the new target counts from the change.';
  }
}
