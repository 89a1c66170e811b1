import type { Connection } from './connection';
import type { Instant } from '../sla/instant';

/** What is decided one after the other before a connection is switched on. */
export const setUpSteps = [
  'program',
  'address',
  'secret',
  'project',
  'policy',
  'admission',
  'review',
] as const;
export type SetUpStep = (typeof setUpSteps)[number];

/** A connection that is being set up. Its secret lives in the secret store, like that of any connection. */
export interface SetUp extends Pick<
  Connection,
  'id' | 'program' | 'policyId' | 'createOn' | 'minSeverity' | 'wantDuplicates'
> {
  readonly project: (Connection['project'] & { readonly name: string }) | null;
  readonly issueType: Connection['issueType'] | null;
  /** The first step that is not done yet; where it continues. */
  readonly next: SetUpStep;
  readonly begunAt: Instant;
  /** Account id. */
  readonly begunBy: string;
}

/** The step after one that is done. A step that is done again does not take back those behind it. */
export function stepAfter(done: SetUpStep, next: SetUpStep): SetUpStep {
  const after = setUpSteps.indexOf(done) + 1;
  return setUpSteps[Math.max(after, setUpSteps.indexOf(next))] ?? 'review';
}
