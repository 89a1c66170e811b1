import { services } from '../adapters/forge/services';
import { reportAccounts } from '../usecases/privacy/report-accounts';
import { countDaily } from '../usecases/figures/queue-counting';
import { done, type ScheduleAnswer } from './schedule-answer';

/** One failing task must not prevent the other. The next day's run continues; the platform would not repeat this one. */
async function runTask(task: string, run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    services.log.warn(`${task} failed`, { error: name });
  }
}

/**
 * Scheduled trigger, every day: counts what has changed for the figures, reports the accounts that the app keeps, once
 * a week, and erases closed ones.
 */
export async function dailyReport(): Promise<ScheduleAnswer> {
  await runTask('count of cases', () => countDaily(services));
  await runTask('report of accounts', () => reportAccounts(services));
  return done;
}
