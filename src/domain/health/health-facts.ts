import type { ColumnsRefusal } from '../columns/columns-state';
import type { UnknownWork } from '../work/queued-work';
import type { IssueNote } from '../cases/issue-note';
import type { StoppedProject } from '../conversation/connection-comments';
import type { FailedTransition } from '../cases/tracked-issue';
import type { LostPeople } from '../connections/people-of-connection';
import type { RefusalCounts } from '../deliveries/refused-calls';
import type { SigningScheme } from '../deliveries/signing-scheme';
import type { Instant } from '../sla/instant';
import type { ProjectKey } from './project-problem';
import type { RuledPlace } from './ruled-places';

/** The first of possibly many, with their number. */
export interface Counted {
  readonly count: number;
  /** True if there are more than were counted. */
  readonly more: boolean;
  readonly oldestAt: Instant | null;
}

/** Known facts about a connection. */
export interface ConnectionFacts {
  readonly connectionId: string;
  /** True if its source has webhooks and an API; other sources need neither a secret nor a token. */
  readonly hasWebhook: boolean;
  /** How many people are named who decide requests. */
  readonly approvers: number;
  /** Host of the source's API, and whether the site allows calls to it; `null` if the source has no API. */
  readonly api: { readonly host: string; readonly isAllowed: boolean } | null;
  readonly secrets: number;
  readonly hasToken: boolean;
  readonly lastDeliveryAt: Instant | null;
  /** Deliveries that the queue may still have. */
  readonly backlog: Counted;
  /** Not settled although they were accepted longer ago than the queue keeps anything. */
  readonly stranded: Counted;
  readonly deadLetters: Counted;
  /** Number of dead letters whose body could not be read. */
  readonly unreadDeadLetters: number;
  /** How its sender signs, if somebody has to accept it. */
  readonly proposedScheme: SigningScheme | null;
  readonly refusedCalls: RefusalCounts;
  /** Deliveries of the last day about submissions of other connections, with the ids of those. */
  readonly foreign: { readonly count: number; readonly more: boolean; readonly otherIds: readonly string[] };
  readonly droppedDeadLetters: number;
  /** Since when it is paused, and the suspended deliveries; `null` while it is active. */
  readonly paused: { readonly since: Instant; readonly suspended: Counted } | null;
  readonly missingFields: readonly string[];
  readonly failedTransition: readonly FailedTransition[];
  /** Recent notes on its issues. */
  readonly notes: readonly IssueNote[];
  /** True if there are more of them. */
  readonly moreNotes: boolean;
  readonly projectKey: ProjectKey;
  /** Why Jira did not pin the panel to its project, if it refused. */
  readonly panelRefused: string | null;
  /** Where its rules have issues created. */
  readonly ruledPlaces: readonly RuledPlace[];
  /** What it lost last with a closed account. */
  readonly lostPeople: LostPeople | null;
  /** About comments of the source: where they stopped, and why they could not be read. */
  readonly comments: { readonly stopped: readonly StoppedProject[]; readonly trouble: string | null };
  readonly comparison: {
    readonly cursor: Instant;
    readonly duplicatedIds: readonly string[];
    readonly duplicated: number;
    readonly trouble: {
      readonly kind: 'token-refused' | 'egress-refused' | 'failed';
      readonly message: string;
    } | null;
  } | null;
}

/** Known facts about the app as a whole. */
export interface AppFacts {
  readonly missingScopes: readonly string[];
  /** Jira asked the app to wait until then. */
  readonly heldUntil: Instant | null;
  /** The latest work in the queue that this version does not know. */
  readonly unknownWork: UnknownWork | null;
  /** Why Jira does not take the values of the app's fields, while they are on. */
  readonly columnsRefused: ColumnsRefusal | null;
}
