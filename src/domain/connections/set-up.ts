import type { Connection } from './connection';
import type { Instant } from '../sla/instant';

/** The steps of connection setup, in order, before a connection is activated. */
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

/** A connection in setup. Its secret is in the secret store, like that of any connection. */
export interface SetUp extends Pick<
  Connection,
  'id' | 'program' | 'policyId' | 'createOn' | 'minSeverity' | 'wantDuplicates'
> {
  readonly project: (Connection['project'] & { readonly name: string }) | null;
  readonly issueType: Connection['issueType'] | null;
  /** The first unfinished step, where setup continues. */
  readonly next: SetUpStep;
  readonly begunAt: Instant;
  /** Account id. */
  readonly begunBy: string;
}

/** The step after a finished one. Repeating a step does not undo the later ones. */
export function stepAfter(done: SetUpStep, next: SetUpStep): SetUpStep {
  const after = setUpSteps.indexOf(done) + 1;
  return setUpSteps[Math.max(after, setUpSteps.indexOf(next))] ?? 'review';
}
