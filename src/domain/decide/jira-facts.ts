import type { Case } from '../cases/case';
import { timelineOf } from '../cases/case-timeline';
import type { DateRequest, RequestedFact } from '../cases/date-request';
import { heldFlags } from '../cases/held-flags';
import { isFromJira, jiraReasons } from '../cases/jira-request';
import { mergeTimeline } from '../cases/merge-event';
import { reachedMilestones, withEarliestMilestones } from '../cases/reached-milestones';
import { waitingRequest, withEnded, withRequest } from '../cases/waiting-requests';
import { weakens } from '../cases/weakens';
import { milestoneAt, type FlagLevel } from '../mapping/flag-levels';
import { mayDecideAlone } from '../panel/approval';
import { effectOf } from '../panel/request-effect';
import { toEpochMs, type Instant } from '../sla/instant';
import type { OwnName } from '../sla/policy';
import type { TimelineEvent } from '../sla/timeline';
import type { Settings } from './issue-change';

/** What an issue says about milestones and flags of its case, and since when. */
export interface JiraFacts {
  readonly at: Instant;
  /** Jira's own instant, if it is later than the receipt. */
  readonly statedAt?: Instant;
  /** Account id; empty if it is unknown. */
  readonly by: string;
  /** The status that the issue is in; `null` if nothing is known of it. */
  readonly statusId: string | null;
  /** Whether the mapped fields set the flags; empty if they were not read. */
  readonly levels: readonly FlagLevel[];
}

/** A case with what an issue says, and the requests that this makes. */
interface FollowedCase {
  readonly kase: Case;
  readonly asked: readonly DateRequest[];
}

type NamedChange = Extract<RequestedFact, { type: 'reach' | 'set-flag' | 'clear-flag' }>;

function factOf(change: NamedChange, at: Instant): TimelineEvent {
  switch (change.type) {
    case 'reach':
      return { type: 'reached', at, milestone: change.milestone };
    case 'set-flag':
      return { type: 'flagged', at, flag: change.flag };
    case 'clear-flag':
      return { type: 'unflagged', at, flag: change.flag };
  }
}

/** Adds a fact, or asks for it where it would make a promise weaker. `null` if it has to wait for another request. */
function take(
  { kase, asked }: FollowedCase,
  change: NamedChange,
  { at, by, statedAt }: JiraFacts,
  { connection, policy }: Settings,
): FollowedCase | null {
  const stated = statedAt === undefined ? {} : { statedAt };
  const source = { system: 'jira', id: by, reportedAt: at, ...stated } as const;
  const timeline = withEarliestMilestones(mergeTimeline(kase.timeline, [{ ...factOf(change, at), source }]));
  const after = { ...kase, timeline };
  if (mayDecideAlone(connection, by) || !weakens(kase, after, policy, at)) return { kase: after, asked };
  if (waitingRequest(kase, change.type) !== null) return null;
  const request: DateRequest = { askedBy: by, askedAt: at, change, reason: jiraReasons.fact };
  const effect = effectOf(kase, request, { policy, nextPolicy: null, now: at });
  const withEffect = effect === null ? request : { ...request, effect };
  return { kase: withRequest(kase, withEffect), asked: [...asked, withEffect] };
}

function withMilestone(followed: FollowedCase, said: JiraFacts, settings: Settings): FollowedCase {
  const milestone = milestoneAt(said.statusId, settings.connection.mapping);
  if (milestone === null) return followed;
  const known = reachedMilestones(timelineOf(followed.kase), toEpochMs(said.at)).get(milestone);
  if (known !== undefined) return followed;
  return take(followed, { type: 'reach', milestone }, said, settings) ?? followed;
}

/** A request that followed from what a field said ends once it says the contrary again. */
function withoutContrary(kase: Case, { flag, holds }: FlagLevel, { at, by }: JiraFacts): Case {
  const request = waitingRequest(kase, holds ? 'clear-flag' : 'set-flag');
  if (request === null || !('flag' in request.change) || request.change.flag !== flag) return kase;
  if (!isFromJira(request, 'fact')) return kase;
  return withEnded(kase, request, { outcome: 'withdrawn', at, by, why: null });
}

function withSeen(kase: Case, flag: OwnName, holds: boolean): Case {
  return { ...kase, jiraFlags: { ...kase.jiraFlags, [flag]: holds } };
}

/**
 * Only a change of what the fields say counts: a repetition must not undo what a person has decided on the panel since.
 */
function withFlag(
  followed: FollowedCase,
  { flag, holds }: FlagLevel,
  said: JiraFacts,
  settings: Settings,
): FollowedCase {
  const { kase } = followed;
  const before = kase.jiraFlags?.[flag] ?? false;
  if (before === holds) return followed;
  const isHeldBy = (each: Case): boolean => heldFlags(timelineOf(each), toEpochMs(said.at)).has(flag);
  if (isHeldBy(kase) === holds)
    return { ...followed, kase: withSeen(withoutContrary(kase, { flag, holds }, said), flag, holds) };
  const taken = take(followed, { type: holds ? 'set-flag' : 'clear-flag', flag }, said, settings);
  // Without a place for the request nothing was seen: the next check finds it again.
  // Set and cleared at one instant, it is set; then, too, the next check finds that it is not.
  if (taken === null || (taken.asked === followed.asked && isHeldBy(taken.kase) !== holds)) return followed;
  return { ...taken, kase: withSeen(taken.kase, flag, holds) };
}

/**
 * Adds what an issue says about milestones and flags, by the mapping of its connection. Adding it again changes nothing.
 * What would make a promise weaker is asked for.
 */
export function withJiraFacts(kase: Case, said: JiraFacts, settings: Settings): FollowedCase {
  const start: FollowedCase = { kase, asked: [] };
  if (kase.issue === null) return start;
  return said.levels.reduce<FollowedCase>(
    (followed, level) => withFlag(followed, level, said, settings),
    withMilestone(start, said, settings),
  );
}
