import { services } from '../adapters/forge/services';
import { done, type ScheduleAnswer } from './schedule-answer';
import { resumeApplication } from '../usecases/policies/continue-application';
import { compareHourly } from '../usecases/reconcile/compare-submissions';
import { countAllDeliveries } from '../usecases/health/count-deliveries';
import { drainHourly } from '../usecases/work/drain-overflow';
import { releaseHourly } from '../usecases/deliveries/release-suspended';
import { resumeImports } from '../usecases/reconcile/start-import';
import { lookHourly } from '../usecases/conversation/look-for-comments';
import { tidyAdminLog } from '../usecases/audit/tidy-admin-log';
import { tidyDeadLetters } from '../usecases/deliveries/tidy-dead-letters';

/** One failing task must not prevent the others: the platform does not repeat a failed run. */
async function runTask(task: string, run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    services.log.warn('maintenance task failed', {
      task,
      error: error instanceof Error ? error.name : 'unknown',
    });
  }
}

/**
 * Scheduled trigger, every hour: handles parked deliveries and dead letters, counts settled deliveries, and asks
 * the source for submissions that no delivery has brought. Its reads do not grow with the number of cases.
 */
export async function hourlyMaintenance(): Promise<ScheduleAnswer> {
  await runTask('overflow', () => drainHourly(services));
  await runTask('dead letters', () => tidyDeadLetters(services, true));
  await runTask('suspended deliveries', async () => {
    await tidyDeadLetters({ ...services, deadLetters: services.suspended }, false);
    await releaseHourly(services);
  });
  await runTask('admin log', () => tidyAdminLog(services));
  await runTask('policies', () => resumeApplication(services));
  await runTask('connections', async () => {
    const connections = await services.connections.list();
    await runTask('count', () => countAllDeliveries(connections, services));
    await runTask('comparison', () => compareHourly(connections, services));
    await runTask('comments', () => lookHourly(connections, services));
    await runTask('imports', () => resumeImports(connections, services));
  });
  return done;
}
