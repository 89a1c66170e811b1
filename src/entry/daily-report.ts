import { services } from '../adapters/forge/services';
import { reportAccounts } from '../usecases/privacy/report-accounts';
import { done, type ScheduleAnswer } from './schedule-answer';

/** Scheduled trigger, every day: reports the accounts that the app keeps, once a week, and erases closed ones. */
export async function dailyReport(): Promise<ScheduleAnswer> {
  try {
    await reportAccounts(services);
  } catch (error) {
    // The next day's run continues; the platform would not repeat this one.
    const name = error instanceof Error ? error.name : 'unknown';
    services.log.warn('report of accounts failed', { error: name });
  }
  return done;
}
