import type { DateRequest, DecidedRequest } from '../cases/date-request';
import type { PolicyMigration } from '../cases/policy-change';
import type { Instant } from '../sla/instant';
import type { Policy } from '../sla/policy';
import type { TimelineEvent } from '../sla/timeline';
import type { DateMove } from './date-moves';
import type { EvidencePause } from './pauses';
import type { SeverityEntry } from './severity-history';
import type { ShownClock } from './shown-clock';

/** What follows from a policy, a timeline and an instant alone, so that anybody can compute it again. */
export interface Derived {
  /** The clocks as the app shows them: the fix first. */
  readonly shown: readonly ShownClock[];
  readonly severities: readonly SeverityEntry[];
  /** What gave the fix its date, and what moved it. */
  readonly moves: readonly DateMove[];
  readonly pauses: readonly EvidencePause[];
}

/** What is in the file only if the person who makes it says so. */
export interface EvidenceOptions {
  /** Titles of the reports. */
  readonly withTitles: boolean;
  /** Names of researchers, and of the people behind the account ids. */
  readonly withNames: boolean;
}

/**
 * The evidence of one case: the question that `npm run --silent sla` reads (`id`, `policy`, `timeline`, `now`), what was
 * shown as its answer, and what people read beside it. People are account ids, or former users.
 */
export interface EvidenceLine extends Derived {
  /** The case's key. */
  readonly id: string;
  /** As of when everything is computed. */
  readonly now: Instant;
  /** The version that the case has pinned, with its whole text. */
  readonly policy: Policy;
  /** All facts that the clock reads, those of the archive included. */
  readonly timeline: readonly TimelineEvent[];
  /** Key of the Jira issue; `null` if there is none. */
  readonly issue: string | null;
  readonly connection: string;
  readonly source: string;
  /** The finding's id in its source. */
  readonly finding: string;
  readonly policyChanges: readonly PolicyMigration[];
  /** Requests for later dates that were decided, the earliest first, and those that wait. */
  readonly requests: readonly (DateRequest | DecidedRequest)[];
  readonly title?: string;
  readonly researcher?: string;
  /** Names by account id. */
  readonly people?: Readonly<Record<string, string>>;
}
