import type { Notices, Policy } from './policy';
import { addLocalDays } from './zoned-time';

/** Kinds of notices: the deadline comes in so many days, has just passed, or passed so many days ago. */
export type NoticeKind =
  | { readonly when: 'before'; readonly days: number }
  | { readonly when: 'breach' }
  | { readonly when: 'after'; readonly days: number };

/** A notice of one deadline and the moment from which it is due, in epoch milliseconds. */
export type Notice = NoticeKind & { readonly atMs: number };

/** Defaults of a policy; after the last of `afterDays` the doubling continues. */
const defaultNotices = { beforeDays: [3], afterDays: [1, 2, 4, 8, 16] } satisfies Notices;

/** The default days after a deadline: doubling until one of them lies after `nowMs`. */
function defaultAfterDays(deadlineMs: number, nowMs: number, timeZone: string): readonly number[] {
  const days = [1];
  for (let last = 1; addLocalDays(deadlineMs, last, timeZone) <= nowMs;) {
    last *= 2;
    days.push(last);
  }
  return days;
}

/** The notices of a deadline in order of time, at least up to the first after `nowMs`. */
export function notices(policy: Policy, deadlineMs: number, nowMs: number): readonly Notice[] {
  const { timeZone } = policy;
  const { beforeDays } = policy.notices ?? defaultNotices;
  const afterDays = policy.notices?.afterDays ?? defaultAfterDays(deadlineMs, nowMs, timeZone);
  const all: readonly Notice[] = [
    ...beforeDays.map((days) => ({
      when: 'before' as const,
      days,
      atMs: addLocalDays(deadlineMs, -days, timeZone),
    })),
    // The deadline itself is still in time.
    { when: 'breach', atMs: deadlineMs + 1 },
    ...afterDays.map((days) => ({
      when: 'after' as const,
      days,
      atMs: addLocalDays(deadlineMs, days, timeZone),
    })),
  ];
  return [...all].sort((a, b) => a.atMs - b.atMs);
}
