import type { LinkRefusal } from '../domain/linking/link-refusal';
import type { ClockState } from '../domain/sla/clock';
import type { Severity } from '../domain/sla/severity';
import type { PanelView } from './panel';

/** Linking an issue that exists to a submission, and unlinking it. */

/** What linking would change on the issue; the rest of it stays. */
export interface LinkPreview {
  readonly type: 'preview';
  /** Counts writes of the case: the link names the version it was decided on. */
  readonly version: number;
  readonly submission: { readonly id: string; readonly title: string | null; readonly state: string | null };
  readonly summary: { readonly from: string; readonly to: string };
  /** Local dates. */
  readonly dueDate: { readonly from: string | null; readonly to: string | null };
  /** The priority follows it. */
  readonly severity: Severity | null;
  readonly clock: ClockState;
}

export type LinkPreviewResult =
  | LinkPreview
  | { readonly type: 'refused'; readonly reason: LinkRefusal }
  | { readonly type: 'no-permission' };

export type LinkResult =
  | { readonly type: 'done'; readonly panel: PanelView }
  /** Somebody changed the case first: nothing was done, and here is the present panel. */
  | { readonly type: 'changed'; readonly panel: PanelView }
  | { readonly type: 'refused'; readonly reason: LinkRefusal }
  /** Another write of the case has not settled yet. */
  | { readonly type: 'busy'; readonly seconds: number }
  /** Jira failed. `recorded`: the link is stored, and Jira follows; otherwise nothing was done. */
  | { readonly type: 'failed'; readonly recorded: boolean; readonly reason: string }
  | { readonly type: 'no-permission' };

/** Resolver functions of the panel about links. */
export type LinkingApi = {
  /** `submission` is an id, or the address of its page. */
  previewLink: (input: { readonly submission: string }) => LinkPreviewResult;
  linkSubmission: (input: { readonly submission: string; readonly version: number }) => LinkResult;
  unlinkSubmission: (input: { readonly version: number; readonly reason: string }) => LinkResult;
};
