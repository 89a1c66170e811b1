import { toEpochMs, type Instant } from '../sla/instant';
import type { SourceComment } from './source-comment';

/** Negative if `a` is earlier. */
export function compareInstants(a: Instant, b: Instant): number {
  return toEpochMs(a) - toEpochMs(b);
}

/** The earliest first; those of one moment by their ids, so that every run sees the same order. */
export function inOrder(comments: readonly SourceComment[]): readonly SourceComment[] {
  return [...comments].sort((a, b) => compareInstants(a.at, b.at) || (a.id < b.id ? -1 : 1));
}
