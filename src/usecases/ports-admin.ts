import type { AdminLogEntry } from '../domain/admin/admin-log';
import type { SetUp } from '../domain/admin/set-up';
import type { ApplicationFailure, PolicyApplication } from '../domain/policies/application';
import type { Instant } from '../domain/sla/instant';

/** What the use cases of the admin page need, beside what all of them need. */

/** Both inclusive; `null` where there is no bound. */
export interface Period {
  readonly from: Instant | null;
  readonly to: Instant | null;
}

/** A page of a list, and where the next one begins; `null` where there is none. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly cursor: string | null;
}

export interface AdminLog {
  add(entry: AdminLogEntry): Promise<void>;
  /** The newest first, at most a hundred. */
  list(period: Period, cursor: string | null, limit: number): Promise<ListPage<AdminLogEntry>>;
  /** How many were written from `from` on and before `until`, as far as `limit`. */
  countBetween(from: Instant, until: Instant, limit: number): Promise<number>;
  /** Removes the oldest that were written before `until`. @returns how many, `limit` at the most. */
  removeOldest(until: Instant, limit: number): Promise<number>;
  /** How many lines there were up to a moment; `null` where nobody has counted yet. */
  loadCount(): Promise<AdminLogCount | null>;
  saveCount(count: AdminLogCount): Promise<void>;
}

/** Lines of the log that were written before a moment and are still there. */
export interface AdminLogCount {
  readonly lines: number;
  readonly until: Instant;
}

export interface SetUpStore {
  load(id: string): Promise<SetUp | null>;
  list(): Promise<readonly SetUp[]>;
  save(setUp: SetUp): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Something of Jira's that an administrator can choose. */
export interface JiraChoice {
  /** Its id. */
  readonly value: string;
  readonly name: string;
  /** Tells choices of one name apart. */
  readonly detail?: string;
}

/** What there is to choose from: all of it, or the first of more. */
export interface JiraChoices {
  readonly choices: readonly JiraChoice[];
  readonly more: boolean;
}

/** What Jira offers to the person at the page. */
export interface ChoiceDirectory {
  /** Projects whose name or key has the text in it; those in which the person may create issues. */
  projects(text: string): Promise<JiraChoices>;
  /** People with an account of their own, by name or address. */
  people(text: string): Promise<JiraChoices>;
  priorities(): Promise<JiraChoices>;
  resolutions(): Promise<JiraChoices>;
}

/** The policy that is being applied to open cases, or was last. */
export interface ApplicationStore {
  load(): Promise<PolicyApplication | null>;
  save(job: PolicyApplication): Promise<void>;
  /** From now on the job reads as cancelled, whatever a step that is under way still saves. */
  cancel(jobId: string): Promise<void>;
  /** Remembers a case that the policy could not be applied to; the same case counts once. */
  addFailure(jobId: string, failure: ApplicationFailure): Promise<void>;
  failures(jobId: string): Promise<readonly ApplicationFailure[]>;
}
