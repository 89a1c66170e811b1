import type { ApplicationFailure, PolicyApplication } from '../../domain/policies/application';
import type { Policy } from '../../domain/sla/policy';

export interface ApplicationStore {
  load(): Promise<PolicyApplication | null>;
  save(job: PolicyApplication): Promise<void>;
  /** From now on the job reads as cancelled, even if a running step saves it later. */
  cancel(jobId: string): Promise<void>;
  /** Records a case that the policy could not be applied to; repetitions count once. */
  addFailure(jobId: string, failure: ApplicationFailure): Promise<void>;
  failures(jobId: string): Promise<readonly ApplicationFailure[]>;
}

export type ParsePolicy = (document: string) =>
  | { readonly ok: true; readonly policy: Policy }
  /** The first place and problem, and all of them. */
  | {
      readonly ok: false;
      readonly place: string;
      readonly problem: string;
      readonly problems: readonly PolicyProblem[];
    };

export interface PolicyProblem {
  readonly place: string;
  readonly problem: string;
}
