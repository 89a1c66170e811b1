import {
  claimRun,
  postponed,
  reported,
  rightSince,
  withAnswer,
  type AccountChange,
  type ReportCycle,
} from '../../domain/privacy/report-cycle';
import { formerUser } from '../../domain/privacy/former-user';
import type { Log } from '../base/ports';
import { changeJob } from '../policies/application-steps';
import { eraseFromCases, TIME_FOR_A_CASE_MS, type EraseFromCasesPorts } from './erase-from-cases';
import { eraseOutsideCases, type EraseOutsidePorts } from './erase-outside-cases';
import { createNextAccounts, type NextAccounts } from './find-accounts';
import type { AccountReports, ReportAnswer, ReportCycleStore } from './ports';

export interface ReportAccountsPorts extends EraseOutsidePorts, EraseFromCasesPorts {
  readonly log: Log;
  readonly reportCycle: ReportCycleStore;
  readonly accountReports: AccountReports;
}

/** Atlassian takes no more in one call. */
const BATCH = 90;

/** Calls of one run, one after another. The next day's run continues. */
const MAX_BATCHES = 10;

/**
 * Reports some accounts. Those that Atlassian does not understand, such as ids that somebody typed wrong, are left out.
 */
async function reportSome(
  accountIds: readonly string[],
  cycle: ReportCycle,
  ports: ReportAccountsPorts,
): Promise<Exclude<ReportAnswer, { type: 'not-understood' }>> {
  const updatedAt = rightSince(cycle);
  const answer = await ports.accountReports.report(accountIds.map((accountId) => ({ accountId, updatedAt })));
  if (answer.type !== 'not-understood') return answer;
  if (accountIds.length === 1) return { type: 'answered', changes: [] };
  const half = Math.ceil(accountIds.length / 2);
  const first = await reportSome(accountIds.slice(0, half), cycle, ports);
  if (first.type === 'unanswered') return first;
  const second = await reportSome(accountIds.slice(half), cycle, ports);
  return second.type === 'unanswered'
    ? second
    : { type: 'answered', changes: [...first.changes, ...second.changes] };
}

/** The one name that is stored goes with a change of it: the comments then speak of an administrator. */
async function dropChangedNames(
  changes: readonly AccountChange[],
  ports: ReportAccountsPorts,
): Promise<void> {
  if (changes.length === 0) return;
  const job = await ports.applications.load();
  if (job !== null && changes.some(({ accountId }) => accountId === job.startedBy))
    await changeJob(job, (current) => ({ ...current, startedByName: null }), ports);
}

/** Erases the closed accounts; those that are not finished stay for the next run. */
async function eraseClosed(cycle: ReportCycle, ports: ReportAccountsPorts): Promise<ReportCycle> {
  const closed = cycle.closing.map(({ accountId, number }) => ({ accountId, former: formerUser(number) }));
  const left = new Set(await eraseOutsideCases(closed, ports));
  for (const erased of closed) if (!(await eraseFromCases(erased, ports))) left.add(erased.accountId);
  return { ...cycle, closing: cycle.closing.filter(({ accountId }) => left.has(accountId)) };
}

/** Reports the next accounts. @returns `null` if this was the last step of the run. */
async function step(
  cycle: ReportCycle,
  next: NextAccounts,
  ports: ReportAccountsPorts,
): Promise<{ readonly cycle: ReportCycle; readonly goesOn: boolean }> {
  const accountIds = await next(cycle.after, BATCH);
  if (accountIds.length === 0) return { cycle: reported(cycle), goesOn: false };
  const answer = await reportSome(accountIds, cycle, ports);
  if (answer.type === 'unanswered') {
    const { status, afterSeconds } = answer;
    ports.log.warn('accounts were not reported', { status, afterSeconds });
    return { cycle: postponed(cycle, afterSeconds, ports.now()), goesOn: false };
  }
  await dropChangedNames(answer.changes, ports);
  return { cycle: withAnswer(cycle, accountIds, answer.changes), goesOn: true };
}

/**
 * Every day: begins a report once a week, or continues one. Reports every account that the app keeps, and erases those that
 * were closed. Each step is saved, so that a run that ends early is continued by the next one.
 */
export async function reportAccounts(ports: ReportAccountsPorts): Promise<void> {
  const known = await ports.reportCycle.read();
  const claimed = claimRun(known.value, ports.now());
  if (claimed === null) return;
  let version = known.version;
  const save = async (next: ReportCycle): Promise<ReportCycle> => {
    if ((await ports.reportCycle.write(next, { value: null, version })) === 'conflict')
      throw new Error('Another run reports the accounts.');
    version += 1;
    return next;
  };
  let cycle = await eraseClosed(await save(claimed), ports);
  const next = createNextAccounts(ports);
  for (let batch = 0, goesOn = true; goesOn && cycle.phase === 'reporting'; batch += 1) {
    if (batch === MAX_BATCHES || ports.remainingMs() < TIME_FOR_A_CASE_MS) break;
    const after = await step(cycle, next, ports);
    goesOn = after.goesOn;
    cycle = await eraseClosed(await save(after.cycle), ports);
  }
  await save({ ...cycle, busyUntil: null });
  ports.log.info('accounts reported', { formerUsers: cycle.formerUsers, left: cycle.closing.length });
}
