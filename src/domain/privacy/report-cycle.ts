import { toEpochMs, toInstant, type Instant } from '../sla/instant';

/**
 * How often the accounts are reported, as Atlassian asks of apps that store account ids.
 * @see https://developer.atlassian.com/platform/forge/user-privacy-guidelines/
 */
const CYCLE_MS = 7 * 86_400_000;

/** The daily runs do not come at the same second: without it every report would be a day late. */
const SLACK_MS = 3_600_000;

/** Longer than a run may take: what it claimed is free again after it. */
const CLAIM_MS = 20 * 60_000;

/** If Atlassian does not say how long to wait. */
const WAIT_MS = 3_600_000;

/** A closed account that is not erased everywhere yet. Its number is forgotten with it. */
export interface ClosedAccount {
  readonly accountId: string;
  readonly number: number;
}

/** The report of all accounts to Atlassian, over as many runs as it takes. */
export interface ReportCycle {
  readonly startedAt: Instant;
  /** When the report before began: what was stored by then was right then. `null` before the second report. */
  readonly previousAt: Instant | null;
  /** `reported`: Atlassian has answered about every account. */
  readonly phase: 'reporting' | 'reported';
  /** Accounts are reported in the order of their ids; the last one so far, `null` before the first. */
  readonly after: string | null;
  readonly closing: readonly ClosedAccount[];
  /** How many accounts were closed so far: each has its own number. */
  readonly formerUsers: number;
  /** Atlassian asked to wait until then. */
  readonly waitUntil: Instant | null;
  /** A run is at work until then at most. */
  readonly busyUntil: Instant | null;
}

/** What Atlassian says about a reported account. */
export interface AccountChange {
  readonly accountId: string;
  readonly status: 'closed' | 'updated';
}

function isPast(instant: Instant | null, now: Instant): boolean {
  return instant === null || toEpochMs(instant) <= toEpochMs(now);
}

function later(now: Instant, ms: number): Instant {
  return toInstant(toEpochMs(now) + ms);
}

function begun(known: ReportCycle | null, now: Instant): ReportCycle {
  return {
    startedAt: now,
    previousAt: known?.startedAt ?? null,
    phase: 'reporting',
    after: null,
    closing: known?.closing ?? [],
    formerUsers: known?.formerUsers ?? 0,
    waitUntil: null,
    busyUntil: null,
  };
}

/**
 * The report that a run has to work on, claimed for that run: the present one until all is done, then a new one every
 * seven days.
 * @returns `null` if there is nothing to do now.
 */
export function claimRun(known: ReportCycle | null, now: Instant): ReportCycle | null {
  const busyUntil = later(now, CLAIM_MS);
  if (known === null) return { ...begun(null, now), busyUntil };
  const { busyUntil: taken, waitUntil, phase, closing, startedAt } = known;
  if (!isPast(taken, now) || !isPast(waitUntil, now)) return null;
  if (phase === 'reporting') return { ...known, waitUntil: null, busyUntil };
  if (isPast(later(startedAt, CYCLE_MS - SLACK_MS), now)) return { ...begun(known, now), busyUntil };
  return closing.length > 0 ? { ...known, busyUntil } : null;
}

/** Since when what is stored about the reported accounts may have changed without the app noticing. */
export function rightSince({ previousAt }: ReportCycle): Instant {
  return previousAt ?? toInstant(0);
}

/** The report after Atlassian has answered about some more accounts, which are the next ones in order. */
export function withAnswer(
  cycle: ReportCycle,
  accountIds: readonly string[],
  changes: readonly AccountChange[],
): ReportCycle {
  const isNew = ({ accountId, status }: AccountChange): boolean =>
    status === 'closed' &&
    accountIds.includes(accountId) &&
    cycle.closing.every((known) => known.accountId !== accountId);
  const closed = [...new Set(changes.filter(isNew).map(({ accountId }) => accountId))];
  return {
    ...cycle,
    after: accountIds.at(-1) ?? cycle.after,
    closing: [
      ...cycle.closing,
      ...closed.map((accountId, place) => ({ accountId, number: cycle.formerUsers + place + 1 })),
    ],
    formerUsers: cycle.formerUsers + closed.length,
  };
}

/** The report once no account is left to report. */
export function reported(cycle: ReportCycle): ReportCycle {
  return { ...cycle, phase: 'reported', after: null };
}

/** The report after a call that Atlassian did not answer. @param afterSeconds `null` if it names no time to wait. */
export function postponed(cycle: ReportCycle, afterSeconds: number | null, now: Instant): ReportCycle {
  return { ...cycle, waitUntil: later(now, afterSeconds === null ? WAIT_MS : afterSeconds * 1000) };
}
