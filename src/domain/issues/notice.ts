import type { Case } from '../cases/case';
import type { Connection } from '../connections/connection';
import type { Change, Mention, NoticeMarks } from '../cases/change';
import type { Clocks, NamedClock } from '../sla/clock';
import { toEpochMs, type Instant } from '../sla/instant';
import { notices, type NoticeKind } from '../sla/notices';
import type { ClockName, Policy } from '../sla/policy';

/**
 * So many keys are remembered, about 60 KiB. A deadline has a dozen notices in its first years, so those that are
 * forgotten are of deadlines that were replaced dozens of times since.
 */
export const REMEMBERED_NOTICES = 1000;

/** Notices to give now, as the connection wants them. */
export interface GivenNotices {
  /** Lines of the comment, one for each clock; empty if the connection wants no comments. */
  readonly changes: readonly Change[];
  readonly mention: Mention;
  readonly marks: NoticeMarks | null;
  /** Every notice of the case that counts as given from now on. */
  readonly given: readonly string[];
}

/** The due notices of one clock: only the latest is given, and the others count as given with it. */
interface ClockNotice {
  readonly change: Extract<Change, { kind: 'notice' }>;
  readonly marks: NoticeMarks;
  readonly given: readonly string[];
}

/** The notice without its moment, which the comment leaves out. */
function kindOf(notice: NoticeKind): NoticeKind {
  return notice.when === 'breach' ? { when: 'breach' } : { when: notice.when, days: notice.days };
}

/** Common prefix of the keys of a deadline's notices. */
function deadlineKey(clock: ClockName, deadline: Instant): string {
  return `${clock} ${deadline} `;
}

/** The key of a notice, so that it is given once per clock and deadline. */
export function noticeKey(clock: ClockName, deadline: Instant, notice: NoticeKind): string {
  const prefix = deadlineKey(clock, deadline);
  return notice.when === 'breach' ? `${prefix}breach` : `${prefix}${notice.when} ${notice.days}`;
}

/** The label comes with the first notice of a deadline, the priority with the first after it has passed; each once. */
function marksOf(
  { notices: settings }: Connection,
  prefix: string,
  kase: Case,
  isBreached: boolean,
): NoticeMarks {
  const given = kase.noticesGiven.filter((key) => key.startsWith(prefix));
  const isFirstLate = isBreached && given.every((key) => key.startsWith(`${prefix}before`));
  return {
    label: given.length === 0 ? settings.label : null,
    priorityId: isFirstLate ? settings.breachPriorityId : null,
  };
}

function noticeOf(
  { name, label, clock: { state, deadline, dueDate } }: NamedClock,
  kase: Case,
  connection: Connection,
  policy: Policy,
  now: Instant,
): ClockNotice | null {
  if (deadline === null || dueDate === null || (state !== 'running' && state !== 'breached')) return null;
  const nowMs = toEpochMs(now);
  const due = notices(policy, toEpochMs(deadline), nowMs).filter(
    (notice) => notice.atMs <= nowMs && !kase.noticesGiven.includes(noticeKey(name, deadline, notice)),
  );
  const latest = due.at(-1);
  if (latest === undefined) return null;
  return {
    change: {
      kind: 'notice',
      clock: name,
      ...(label !== undefined && { label }),
      notice: kindOf(latest),
      deadline,
      dueDate,
    },
    marks: marksOf(connection, deadlineKey(name, deadline), kase, state === 'breached'),
    given: due.map((each) => noticeKey(name, deadline, each)),
  };
}

/** Merges the marks of all clocks, so that one edit sets each once. */
function mergeMarks(all: readonly NoticeMarks[]): NoticeMarks | null {
  const label = all.find((marks) => marks.label !== null)?.label ?? null;
  const priorityId = all.find((marks) => marks.priorityId !== null)?.priorityId ?? null;
  return label === null && priorityId === null ? null : { label, priorityId };
}

/**
 * Due notices that were not given yet, one for each clock that has any; `null` without any. If the app was down,
 * several of one clock may be due: the latest of them is given.
 */
export function giveNotices(
  kase: Case,
  clocks: Clocks,
  connection: Connection,
  policy: Policy,
  now: Instant,
): GivenNotices | null {
  const due = clocks.flatMap((each) => noticeOf(each, kase, connection, policy, now) ?? []);
  if (due.length === 0) return null;
  const { comment } = connection.notices;
  return {
    changes: comment ? due.map(({ change }) => change) : [],
    mention: { who: 'assignee' },
    marks: mergeMarks(due.map(({ marks }) => marks)),
    given: [...kase.noticesGiven, ...due.flatMap(({ given }) => given)].slice(-REMEMBERED_NOTICES),
  };
}
