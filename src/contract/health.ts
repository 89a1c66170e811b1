import type { DateRequest } from '../domain/cases/date-request';
import type { ActionRefusal } from '../domain/panel/case-action';
import type { Problem, Weight } from '../domain/health/problem';
import type { Counted } from '../domain/health/health-facts';
import type { DeliveryFigures } from '../domain/health/delivery-figures';
import type { DeadLetterSummary, DroppedDeadLetter } from '../domain/deliveries/delivery';
import type { Instant } from '../domain/sla/instant';
import type { ResolutionMeaning, ResolutionStanding } from '../domain/mapping/resolution';
import type { ComparisonView, ImportView } from './reconcile';
import type { SourceView } from './sources';
import type { NoPermission, Stale } from './refusals';

/** Health of a connection. No secrets, no report text. */

export interface ConnectionHealth extends DeliveryFigures {
  readonly connectionId: string;
  readonly source: SourceView;
  readonly lastDeliveryAt: Instant | null;
  readonly lastSuccessAt: Instant | null;
  /** True if there were too many deliveries to count all. */
  readonly atLeast: boolean;
  readonly backlog: Counted;
  readonly deadLetters: Counted;
  readonly deadLetterList: readonly DeadLetterSummary[];
  readonly dropped: readonly DroppedDeadLetter[];
  readonly missingFields: readonly string[];
  readonly comparison: ComparisonView;
  readonly import: ImportView | null;
}

export type HealthView =
  | {
      readonly type: 'health';
      readonly now: Instant;
      /** The worst first. */
      readonly problems: readonly (Problem & { readonly weight: Weight })[];
      readonly connections: readonly ConnectionHealth[];
    }
  | { readonly type: 'no-permission' };

/** One of the site's resolutions, and what it counts as for every connection that says nothing else. */
export interface SiteResolution {
  readonly id: string;
  /** In the language of the person at the page. */
  readonly name: string;
  readonly counts: ResolutionMeaning | null;
  readonly standing: ResolutionStanding;
}

export type SiteResolutionsResult =
  | { readonly type: 'resolutions'; readonly resolutions: readonly SiteResolution[] }
  /** A sentence: Jira refused the request, or did not answer. */
  | { readonly type: 'failed'; readonly reason: string }
  | NoPermission;

/** What a resolution counts as; `null` if nobody has judged it. */
export interface Judgement {
  readonly counts: ResolutionMeaning | null;
}

export type JudgeResolutionResult =
  { readonly type: 'judged' | 'unknown-resolution' } | Stale<Judgement> | NoPermission;

/** A request that waits and that no panel shows, or that asks about many issues: a policy, or a deleted issue. */
export interface WaitingRequest {
  readonly caseKey: string;
  /** Counts writes of the case: a decision names the version it was made on. */
  readonly version: number;
  readonly connectionId: string;
  readonly issueKey: string;
  readonly submissionId: string;
  readonly title: string | null;
  readonly request: DateRequest;
  /** Name of who asked; the account id if Jira shows none. */
  readonly askedBy: string;
  /** Why the person at the page cannot approve it; `null` if they can. */
  readonly refusedBecause: ActionRefusal | null;
}

export type WaitingRequestsResult =
  | { readonly type: 'requests'; readonly requests: readonly WaitingRequest[]; readonly more: boolean }
  | NoPermission;

/** What came of each decision, in order. */
export type DecideRequestsResult =
  | {
      readonly type: 'decided';
      readonly results: readonly {
        readonly caseKey: string;
        readonly outcome: 'done' | 'changed' | 'busy' | 'failed' | 'no-permission' | ActionRefusal;
      }[];
    }
  | NoPermission;

/** Resolver functions for health. */
export type HealthApi = {
  getHealth: () => HealthView;
  /** All that Jira has now, in its order. */
  listSiteResolutions: () => SiteResolutionsResult;
  /** Says what a resolution counts as, for the whole site. */
  judgeResolution: (input: {
    readonly resolutionId: string;
    readonly counts: ResolutionMeaning;
    /** What the page showed. */
    readonly base: Judgement;
  }) => JudgeResolutionResult;
  listRequests: () => WaitingRequestsResult;
  /** Decides several requests alike; each is checked by itself. */
  decideRequests: (input: {
    readonly decision: 'approve' | 'decline';
    /** Of a refusal; empty for an approval. */
    readonly reason: string;
    readonly items: readonly Pick<WaitingRequest, 'caseKey' | 'version'>[];
  }) => DecideRequestsResult;
};
