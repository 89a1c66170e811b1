import type { Instant } from '../sla/instant';
import type { SourceConversation } from './source-comment';

/** A reward for a finding. */
export interface SourceReward {
  /** As the source writes it, e.g. `$500`; `null` if it does not say. */
  readonly amount: string | null;
  readonly at: Instant | null;
  readonly isCancelled: boolean;
}

/** Something that the source has logged about a finding. */
export interface SourceActivity {
  /** The source's own name of it: which there are is not documented. */
  readonly key: string;
  readonly at: Instant;
  readonly by: string | null;
}

/** What a source knows of a finding beside the facts that its events tell. Texts and names are hostile. */
export interface SourceDetails {
  readonly assignee: string | null;
  /** The finding that it duplicates. */
  readonly original: { readonly id: string; readonly title: string | null } | null;
  readonly rewards: readonly SourceReward[];
  /** About blockers, requests to the researcher and retests, the latest first. */
  readonly activities: readonly SourceActivity[];
  readonly conversation: SourceConversation;
}

/** Details, and when the source was asked for them. */
export interface ReadDetails {
  readonly details: SourceDetails;
  readonly readAt: Instant;
}
