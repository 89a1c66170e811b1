import { dequal } from 'dequal/lite';
import type { Case } from '../cases/case';
import { withoutNameOnceEnded } from '../cases/researcher-name';
import { looksAtCreation } from '../cases/double-look';
import { lookOf } from '../cases/lost-issue-look';
import { leftAloneUntil, withDateWritten } from '../cases/reported-date';
import type { IssueView } from '../cases/tracked-issue';
import type { Connection } from '../connections/connection';
import { earlierOf, type Instant } from '../sla/instant';
import type { Cause, Change, Mention } from '../cases/change';
import type { Effect } from '../cases/effect';
import { readCase, untoldAtCreation, type Reading } from '../issues/issue-view';
import { renewalOf } from '../issues/lasting-note';
import { storableFrom } from '../issues/storable-date';
import { giveNotices } from '../issues/notice';
import type { Policy } from '../sla/policy';
import { alteration } from './alteration';
import { commentEffect } from './comment-effect';
import { attendRequests } from './attend-requests';
import { forgetRefusedLink, wantedLink, withLinkEffect } from './link-effect';
import { reminderAt } from './request-reminder';
import { disqualify, type Disqualification } from './qualify';
import { statusTarget } from '../mapping/mapping';
import type { CaseSchedule } from '../cases/outbox';
import { following, movedAtCreation } from '../issues/status-move';
import type { SourceTraits } from '../findings/source-traits';
import type { ReportText } from '../findings/submission';
import { submissionValues } from '../findings/submission-values';

/** The decision about a case: `kase` is the case to save, `effects` are the writes to Jira. */
export type CaseDecision =
  | { readonly outcome: 'unchanged' }
  | {
      readonly outcome: 'recorded';
      readonly kase: Case;
      readonly because: Disqualification | 'nothing-to-show' | 'report-in-dead-letter';
    }
  | {
      readonly outcome: 'create' | 'update';
      readonly kase: Case;
      /** The schedule of the case once the effects are applied. */
      readonly schedule: CaseSchedule;
      /** View of the issue once the effects are applied. */
      readonly view: IssueView;
      readonly effects: readonly Effect[];
    };

/** Input of a decision beside the case. */
export interface Situation {
  readonly connection: Connection;
  readonly policy: Policy;
  readonly now: Instant;
  /** Of the case's source. */
  readonly traits: SourceTraits;
}

/** The situation in which a case is decided, and the reason for deciding. */
export interface CaseContext extends Situation {
  readonly cause: Cause;
  /** The researcher's text, if it came with this event; it is never stored. */
  readonly report?: ReportText | null;
  /** Changes that the comment reports beside those on the issue, and the people it mentions. */
  readonly comment?: { readonly changes: readonly Change[]; readonly mention: Mention | null };
  /** True for a check of the clock: notices that are due are given. */
  readonly givesNotices?: boolean;
}

/** Address of the finding at its source; `null` where it has no page. */
export function submissionUrl(
  { submissionId, facts }: Pick<Case, 'submissionId' | 'facts'>,
  connection: Connection,
  { permalink }: SourceTraits,
): string | null {
  return permalink({ submissionId, programCode: facts.programCode, link: facts.link ?? null }, connection);
}

/**
 * A change of `factsFrom` to another event of the same instant is not worth a write; a change to a later instant is.
 */
function sameContent(a: Case | null, b: Case): boolean {
  if (a === null) return false;
  return dequal({ ...a, factsFrom: a.factsFrom.at }, { ...b, factsFrom: b.factsFrom.at });
}

/** A case pins the policy that is current when its clock starts. */
function pinPolicy(kase: Case, { clock }: Reading, policy: Policy): Case {
  if (kase.policy !== null || clock.startedAt === null) return kase;
  return { ...kase, policy: { id: policy.id, version: policy.version } };
}

/** Only the event that brought the text has it: an issue created without it would stay without it. */
function whyNoIssue(
  kase: Case,
  { view }: Reading,
  { connection, traits, report }: CaseContext,
): Disqualification | 'report-in-dead-letter' | null {
  const unqualified = disqualify(kase, view.severity, connection, traits);
  if (unqualified !== null) return unqualified;
  return kase.reportAwaitedFrom !== null && !report ? 'report-in-dead-letter' : null;
}

/** A new issue starts in the first status of its workflow and moves from there to the status mapped to its state. */
function creation(kase: Case, reading: Reading, context: CaseContext): readonly Effect[] {
  const { connection, policy, traits, report, cause } = context;
  const { view } = reading;
  const changes = untoldAtCreation(reading);
  const url = submissionUrl(kase, connection, traits);
  const submission = submissionValues(kase, url);
  const created: IssueView = { ...view, moved: movedAtCreation(view.submissionState, connection) };
  const to = statusTarget(view.submissionState, connection.mapping);
  const link = wantedLink(view, url, connection, traits);
  return [
    {
      type: 'create-issue',
      draft: { view: created, report: report ?? null, submissionUrl: url, submission },
    },
    ...(changes.length === 0 ? [] : [commentEffect(changes, cause, null, policy, kase)]),
    ...(link === null ? [] : [{ type: 'link-issue', link } as const]),
    ...(to === null ? [] : [{ type: 'transition-issue', to } as const]),
  ];
}

/** When Jira can store a date that is too far ahead now. */
function fieldCanBeSetAt({ beyond }: IssueView): Instant | null {
  return beyond === undefined ? null : storableFrom(beyond);
}

/**
 * Decides what follows from new facts of a case, or from its clock. The decision compares what the issue shows with
 * what it should show, so a repeated, late or half-done write leads to the same end.
 * @param known the case as it is stored; `null` for a new one.
 * @param merged the same case with the new facts.
 */
export function decideCase(known: Case | null, merged: Case, context: CaseContext): CaseDecision {
  const { connection, policy, now, traits } = context;
  const first = readCase(merged, connection, policy, now);
  const attended = attendRequests(known, merged, first, context);
  const reading = attended.kase === merged ? first : readCase(attended.kase, connection, policy, now);
  const { view, clocks } = reading;
  const link = wantedLink(view, submissionUrl(merged, connection, traits), connection, traits);
  const pinned = forgetRefusedLink(pinPolicy(attended.kase, reading, policy), link);
  const kase = withDateWritten(pinned, view.dueDate, now);
  const { issue } = kase;
  // Whoever is done with it is not warned of a deadline while somebody else has to say whether that counts.
  const isAwaited = kase.awaitedStop && kase.awaitedStop.isDeclined !== true;
  const isSilent = context.givesNotices !== true || isAwaited;
  const notice = isSilent ? null : giveNotices(kase, clocks, connection, policy, now);
  const schedule = {
    nextCheckAt: [
      kase.doubleLook?.at ?? null,
      fieldCanBeSetAt(view),
      renewalOf(kase, now),
      kase.dateRequest && reminderAt(kase.dateRequest),
      leftAloneUntil(kase),
    ].reduce(earlierOf, view.projection.nextCheckAt),
    noticesGiven: notice?.given ?? kase.noticesGiven,
  };
  // What is decided and written now may still use the name.
  const kept = withoutNameOnceEnded(kase);
  const because = issue === null ? whyNoIssue(kase, reading, context) : null;
  if (issue === null && because === null) {
    const effects = creation(kase, reading, context);
    const doubleLook = looksAtCreation(kase, now);
    const free = { deletedIssue: null, reportAwaitedFrom: null, givenUp: null };
    const created: Case = { ...kept, ...free, ...(doubleLook && { doubleLook }) };
    const nextCheckAt = earlierOf(schedule.nextCheckAt, doubleLook?.at ?? null);
    return { outcome: 'create', kase: created, schedule: { ...schedule, nextCheckAt }, view, effects };
  }
  // The facts may be on the case and not on the issue, if Jira refused the write.
  const effects =
    issue === null
      ? []
      : withLinkEffect(
          alteration(issue, reading, kase.skippedFields, context, notice, attended),
          kase,
          link,
          { isCheck: context.givesNotices === true, isAdopted: (known?.issue ?? null) === null },
        );
  if (effects.length > 0) return { outcome: 'update', kase: kept, schedule, view, effects };
  const settled: Case =
    issue === null
      ? { ...kept, nextCheckAt: lookOf(kase, now) }
      : { ...kept, ...schedule, refusedChecks: null, issue: following(issue, view) };
  return sameContent(known, settled) && kase.outbox === null
    ? { outcome: 'unchanged' }
    : { outcome: 'recorded', kase: settled, because: because ?? 'nothing-to-show' };
}
