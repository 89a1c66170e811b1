import { dequal } from 'dequal/lite';
import type { Case, IssueView, TrackedIssue } from './case';
import type { Connection } from './connection';
import type { Instant } from '../sla/instant';
import type { Effect } from './issue-draft';
import { changesBetween, needsEdit, readCase, type Reading } from './issue-view';
import { mergeEvent } from './merge-event';
import type { Policy } from '../sla/policy';
import { disqualify, type Disqualification } from './qualify';
import type { SubmissionEvent } from './submission';

/** What to do about a delivery. `kase` is the case to save; effects are what Jira has to be told. */
export type DeliveryDecision =
  | { readonly outcome: 'unchanged' }
  /** The submission belongs to another connection: one submission, one issue. */
  | { readonly outcome: 'foreign'; readonly connectionId: string }
  | {
      readonly outcome: 'recorded';
      readonly kase: Case;
      readonly because: Disqualification | 'nothing-to-show';
    }
  | {
      readonly outcome: 'create' | 'update';
      readonly kase: Case;
      /** What the issue shows once the effects are applied. */
      readonly view: IssueView;
      readonly effects: readonly Effect[];
    };

export interface DeliveryInput {
  readonly known: Case | null;
  readonly event: SubmissionEvent;
  readonly connection: Connection;
  readonly policy: Policy;
  readonly now: Instant;
}

/** Where people read the submission in Bugcrowd. */
export function submissionUrl(kase: Case, connection: Connection): string {
  const program = encodeURIComponent(kase.facts.programCode ?? connection.program);
  return `https://tracker.bugcrowd.com/${program}/submissions/${encodeURIComponent(kase.submissionId)}`;
}

/** A newer event that says nothing new is not worth a write. */
function sameContent(a: Case | null, b: Case): boolean {
  if (a === null) return false;
  return dequal({ ...a, factsFrom: null }, { ...b, factsFrom: null });
}

/** A case pins the policy that is current when its clock starts. */
function pinPolicy(kase: Case, { clock }: Reading, policy: Policy): Case {
  if (kase.policy !== null || clock.startedAt === null) return kase;
  return { ...kase, policy: { id: policy.id, version: policy.version } };
}

function creation(kase: Case, view: IssueView, { connection, event }: DeliveryInput): readonly Effect[] {
  const url = submissionUrl(kase, connection);
  return [{ type: 'create-issue', draft: { view, report: event.report, submissionUrl: url } }];
}

function alteration(
  issue: TrackedIssue,
  reading: Reading,
  { connection, policy }: DeliveryInput,
): readonly Effect[] {
  const changes = changesBetween(issue.shows, reading, connection.commentOnState);
  const edit: Effect = { type: 'edit-issue', issue, to: reading.view };
  const comment: Effect = {
    type: 'comment-on-issue',
    issue,
    changes,
    policy: { name: policy.name, timeZone: policy.timeZone },
  };
  return [...(needsEdit(issue.shows, reading.view) ? [edit] : []), ...(changes.length > 0 ? [comment] : [])];
}

/**
 * Decides what a delivery does to its case and its issue. The issue is brought from what it shows to what it should
 * show, so a repeated, late or half-done delivery leads to the same end.
 */
export function decideDelivery(input: DeliveryInput): DeliveryDecision {
  const { known, event, connection, policy, now } = input;
  if (known !== null && known.connectionId !== connection.id)
    return { outcome: 'foreign', connectionId: known.connectionId };
  const merged = mergeEvent(known, event, connection);
  const reading = readCase(merged, connection, policy, now);
  const kase = pinPolicy(merged, reading, policy);
  const { view } = reading;
  const { issue } = kase;
  const same = sameContent(known, kase) && kase.pending === null;
  if (issue === null) {
    const because = disqualify(kase.facts, view.severity, connection);
    if (because === null) return { outcome: 'create', kase, view, effects: creation(kase, view, input) };
    return same ? { outcome: 'unchanged' } : { outcome: 'recorded', kase, because };
  }
  if (same) return { outcome: 'unchanged' };
  const effects = alteration(issue, reading, input);
  return effects.length > 0
    ? { outcome: 'update', kase, view, effects }
    : { outcome: 'recorded', kase, because: 'nothing-to-show' };
}
