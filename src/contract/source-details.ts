import type { SourceActivity, SourceReward } from '../domain/conversation/source-details';
import type { ToldFile } from '../domain/conversation/told-file';
import type { Instant } from '../domain/sla/instant';

/** What the source of an issue's finding knows beside the facts of the panel, read when somebody looks. */

export interface ShownDetails {
  readonly type: 'details';
  readonly readAt: Instant;
  readonly assignee: string | null;
  /** Since when the source waits for the researcher, as far as its events told; `null` if it does not. */
  readonly waitsSince: Instant | null;
  /** `issueKey` is `null` if it has no issue, or the viewer may not see it. */
  readonly original: {
    readonly id: string;
    readonly title: string | null;
    readonly issueKey: string | null;
  } | null;
  readonly rewards: readonly SourceReward[];
  readonly activities: readonly SourceActivity[];
  /** Those that everybody on the finding can see. */
  readonly files: readonly ToldFile[];
  /** How many more there are, in comments that not everybody can read. */
  readonly otherFiles: number;
}

export type SourceDetailsResult =
  | ShownDetails
  /** The source cannot be asked: it has no such API, the site does not allow the call, or no token is set. */
  | { readonly type: 'off'; readonly because: 'source' | 'egress' | 'token' }
  /** The token does not see the finding. */
  | { readonly type: 'not-shown' }
  /** A sentence. */
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'not-tracked' }
  | { readonly type: 'no-permission' };

/** Resolver function of the panel. */
export type SourceDetailsApi = { getSourceDetails: () => SourceDetailsResult };
