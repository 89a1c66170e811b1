import type { Disqualification } from '../domain/decide/qualify';
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
  /** Why the submission would get no issue by itself yet; `null` if it would. */
  readonly withoutIssue: Disqualification | null;
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

export type MayUnlinkResult =
  | { readonly type: 'allowed' }
  | { readonly type: 'refused'; readonly reason: LinkRefusal }
  | { readonly type: 'no-permission' };

/** Resolver functions of the panel about links. */
export type LinkingApi = {
  /** `submission` is an id, or the address of its page. */
  previewLink: (input: { readonly submission: string }) => LinkPreviewResult;
  linkSubmission: (input: { readonly submission: string; readonly version: number }) => LinkResult;
  /** Whether the person may unlink the issue, before they write a reason. */
  mayUnlink: () => MayUnlinkResult;
  unlinkSubmission: (input: { readonly version: number; readonly reason: string }) => LinkResult;
};

/** The submission and the issue that an administrator wants to link, each by id or key, or by the address of its page. */
export interface LinkToInput {
  readonly submission: string;
  readonly issue: string;
}

export type LinkToResult =
  | { readonly type: 'linked'; readonly issueKey: string }
  /** Somebody changed the case first: nothing was done. */
  | { readonly type: 'changed' }
  | Exclude<LinkResult, { readonly type: 'done' | 'changed' }>;

/** Resolver functions of the admin page about links. */
export type AdminLinkingApi = {
  previewLinkTo: (input: LinkToInput) => LinkPreviewResult;
  linkTo: (input: LinkToInput & { readonly version: number }) => LinkToResult;
};
