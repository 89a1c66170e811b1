import { world } from '../adapters/forge/world';
import { resumeApplication } from '../usecases/policies/continue-application';
import { compareHourly } from '../usecases/reconcile/compare-submissions';
import { countAllDeliveries } from '../usecases/health/count-deliveries';
import { drainHourly } from '../usecases/work/drain-overflow';
import { releaseHourly } from '../usecases/deliveries/hold-delivery';
import { resumeImports } from '../usecases/reconcile/import-submissions';
import { tidyAdminLog } from '../usecases/audit/tidy-admin-log';
import { tidyDeadLetters } from '../usecases/deliveries/tidy-dead-letters';

/** One duty must not keep the others from being done: the platform does not repeat a run that fails. */
async function attend(duty: string, run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    world.log.warn('duty failed', { duty, error: error instanceof Error ? error.name : 'unknown' });
  }
}

/**
 * Scheduled trigger, every hour: looks after deliveries that were parked or died, counts what has settled, and asks
 * Bugcrowd what no delivery has brought. What it reads does not grow with the number of cases.
 */
export async function hourlyUpkeep(): Promise<void> {
  await attend('overflow', () => drainHourly(world));
  await attend('dead letters', () => tidyDeadLetters(world));
  await attend('held deliveries', async () => {
    await tidyDeadLetters({ ...world, deadLetters: world.held });
    await releaseHourly(world);
  });
  await attend('admin log', () => tidyAdminLog(world));
  await attend('policies', () => resumeApplication(world));
  await attend('connections', async () => {
    const connections = await world.connections.list();
    await attend('count', () => countAllDeliveries(connections, world));
    await attend('comparison', () => compareHourly(connections, world));
    await attend('imports', () => resumeImports(connections, world));
  });
}
