import type { Case } from '../cases/case';
import type { Connection } from '../connections/connection';
import type { Change, Mention, NoticeMarks } from '../cases/change';
import type { ClockResult } from '../sla/clock';
import { toEpochMs, type Instant } from '../sla/instant';
import { notices, type NoticeKind } from '../sla/notices';
import type { Policy } from '../sla/policy';

/** A notice to be given now, as the connection wants it. */
export interface GivenNotice {
  /** What the comment says; nothing where the connection wants no comments. */
  readonly changes: readonly Change[];
  readonly mention: Mention;
  readonly marks: NoticeMarks | null;
  /** Every notice of the case that counts as given from now on. */
  readonly given: readonly string[];
}

/** The notice without its moment, which is not told. */
function kindOf(notice: NoticeKind): NoticeKind {
  return notice.when === 'breach' ? { when: 'breach' } : { when: notice.when, days: notice.days };
}

/** Names a notice of one deadline, so that it is given once. */
export function noticeKey(deadline: Instant, notice: NoticeKind): string {
  return notice.when === 'breach' ? `${deadline} breach` : `${deadline} ${notice.when} ${notice.days}`;
}

/** The label comes with the first notice of a deadline, the priority with the first after it has passed; each once. */
function marksOf(
  { notices: settings }: Connection,
  deadline: Instant,
  kase: Case,
  isBreached: boolean,
): NoticeMarks | null {
  const given = kase.noticesGiven.filter((key) => key.startsWith(`${deadline} `));
  const label = given.length === 0 ? settings.label : null;
  const isFirstLate = isBreached && given.every((key) => key.startsWith(`${deadline} before`));
  const priorityId = isFirstLate ? settings.breachPriorityId : null;
  return label === null && priorityId === null ? null : { label, priorityId };
}

/**
 * The notice that has fallen due for a deadline and was not given yet; `null` where there is none. Where the app was
 * away several may have fallen due: the latest of them says it all, and the others count as given with it.
 */
export function giveNotice(
  kase: Case,
  { state, deadline, dueDate }: ClockResult,
  connection: Connection,
  policy: Policy,
  now: Instant,
): GivenNotice | null {
  if (deadline === null || dueDate === null || (state !== 'running' && state !== 'breached')) return null;
  const nowMs = toEpochMs(now);
  const due = notices(policy, toEpochMs(deadline), nowMs).filter(
    (notice) => notice.atMs <= nowMs && !kase.noticesGiven.includes(noticeKey(deadline, notice)),
  );
  const latest = due.at(-1);
  if (latest === undefined) return null;
  const { comment, fallbackPeople } = connection.notices;
  return {
    changes: comment ? [{ kind: 'notice', notice: kindOf(latest), dueDate }] : [],
    mention: { who: 'assignee', fallbackPeople },
    marks: marksOf(connection, deadline, kase, state === 'breached'),
    given: [...kase.noticesGiven, ...due.map((each) => noticeKey(deadline, each))],
  };
}
