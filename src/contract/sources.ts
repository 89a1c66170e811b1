import type { SourceWords } from '../domain/findings/source-words';

/** What the admin page knows about a connection's source: its words, and what it can do. */
export interface SourceView {
  readonly words: Pick<SourceWords, 'name' | 'program' | 'rating' | 'stateLabel' | 'states' | 'labels'>;
  /** The states at which its issues may be created. */
  readonly createOn: readonly string[];
  /** The milestones that it reports, for policies to name. */
  readonly milestones: readonly string[];
  /** True if it reports that it waits for somebody, which may pause a clock. */
  readonly hasBlockers: boolean;
  /** True if it calls the app, and therefore has an address and signing secrets. */
  readonly hasWebhook: boolean;
  /** True if administrators enter its findings. */
  readonly isEntered: boolean;
  /** True if people talk about its findings there, and its API tells what they say. */
  readonly hasConversations: boolean;
  /** True if its API takes changes of its findings. */
  readonly takesChanges: boolean;
  /** Host of its API, which takes a token; `null` if it has no API. */
  readonly apiHost: string | null;
}
