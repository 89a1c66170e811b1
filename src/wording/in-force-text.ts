import { dateText } from './moments';

/** `1 Sept 2026` of `2026-09-01`: without its weekday, in the English of the page. */
export function plainDay(date: string): string {
  return dateText(date).replace(/^\w+, /, '');
}

/**
 * Whether a policy is in force: `Since 1 Sept 2026`, `From 1 Sept 2026`, `Until 1 Sept 2026`, `Ended 1 Sept 2026`; `Yes` for
 * one that says nothing about it.
 * @param from the first day, `YYYY-MM-DD`.
 * @param end the first day on which it no longer applies.
 * @param today `YYYY-MM-DD`.
 */
export function inForceText(from: string | undefined, end: string | null, today: string): string {
  if (end !== null) return `${end <= today ? 'Ended' : 'Until'} ${plainDay(end)}`;
  if (from === undefined) return 'Yes';
  return `${from <= today ? 'Since' : 'From'} ${plainDay(from)}`;
}
