import type { ConnectionFacts } from './health-facts';
import { toEpochMs, type Instant } from '../sla/instant';

/** What is wrong with the comparison of a connection with its source. */
export type ComparisonProblem =
  | { readonly kind: 'comparison-failed'; readonly connectionId: string; readonly message: string }
  | { readonly kind: 'token-refused'; readonly connectionId: string; readonly message: string }
  | {
      readonly kind: 'duplicated';
      readonly connectionId: string;
      readonly submissionIds: readonly string[];
      readonly count: number;
    }
  | { readonly kind: 'comparison-late'; readonly connectionId: string; readonly cursor: Instant };

/** The comparison runs every hour; missing it three times is no coincidence. */
const LATE_MS = 3 * 3_600_000;

/** The problems of a connection's comparison with its source. */
export function comparisonProblems(
  { connectionId, comparison, paused }: ConnectionFacts,
  nowMs: number,
): readonly (ComparisonProblem | null)[] {
  if (comparison === null) return [];
  const { cursor, duplicated, duplicatedIds: submissionIds, trouble } = comparison;
  const message = trouble?.message ?? '';
  return [
    trouble?.kind === 'token-refused' ? { kind: 'token-refused', connectionId, message } : null,
    trouble?.kind === 'failed' ? { kind: 'comparison-failed', connectionId, message } : null,
    // A paused connection starts no comparison.
    paused === null && trouble === null && nowMs - toEpochMs(cursor) > LATE_MS
      ? { kind: 'comparison-late', connectionId, cursor }
      : null,
    duplicated > 0 ? { kind: 'duplicated', connectionId, submissionIds, count: duplicated } : null,
  ];
}
