import { isFormerUser } from '../privacy/former-user';
import type { DecidedSeverity } from '../sla/severity';
import type { TimelineEvent } from '../sla/timeline';
import type { Case } from './case';
import type { Change, Mention } from './change';
import type { StoredEffect } from './outbox';
import { waitingRequests } from './waiting-requests';

function inFact({ source, ...event }: TimelineEvent): readonly string[] {
  return [
    ...(source !== undefined && source.system !== 'source' ? [source.id] : []),
    ...('approvedBy' in event ? [event.approvedBy] : []),
  ];
}

function inRating(decided: DecidedSeverity | null): readonly string[] {
  return decided !== null && 'accountId' in decided.decidedBy ? [decided.decidedBy.accountId] : [];
}

function inChange(change: Change): readonly string[] {
  if (change.kind === 'severity') return inRating(change.decided);
  if (!('request' in change)) return [];
  const { askedBy, notBy = '' } = change.request;
  return [askedBy, notBy];
}

function inMention(mention: Mention | null): readonly string[] {
  switch (mention?.who) {
    case 'people':
      return mention.accountIds;
    case 'approvers':
      return [mention.except];
    case 'several':
      return mention.of.flatMap(inMention);
    case 'assignee':
    case undefined:
      return [];
  }
}

function inEffect(effect: StoredEffect): readonly string[] {
  if (effect.type !== 'comment-on-issue') return [];
  const { cause, changes, mention } = effect;
  return [
    ...(cause.by === 'person' ? [cause.accountId] : []),
    ...changes.flatMap(inChange),
    ...inMention(mention),
  ];
}

/** Who asked for what waits or was decided, who decided, and who may not. */
export function peopleOfRequests(kase: Case): readonly string[] {
  const waiting = waitingRequests(kase).flatMap(({ askedBy, notBy = '' }) => [askedBy, notBy]);
  const decided = (kase.decidedRequests ?? []).flatMap(({ askedBy, by }) => [askedBy, by]);
  return [...waiting, ...decided];
}

/** The Atlassian accounts that a case names, sorted, each once. Former users and unknown people are not among them. */
export function peopleOfCase(kase: Case): readonly string[] {
  const { timeline, policyMigrations, awaitedStop, reportedDate, outbox } = kase;
  const all = [
    ...timeline.flatMap(inFact),
    ...policyMigrations.flatMap(({ by, approvedBy = '' }) => [by, approvedBy]),
    ...peopleOfRequests(kase),
    ...(awaitedStop === null ? [] : [awaitedStop.by]),
    reportedDate?.by ?? '',
    ...(outbox?.entries ?? []).flatMap(({ effect }) => inEffect(effect)),
  ];
  return [...new Set(all)].filter((id) => id !== '' && !isFormerUser(id)).sort();
}
