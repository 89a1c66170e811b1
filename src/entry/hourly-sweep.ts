import { world } from '../adapters/forge/world';
import { sweepCases } from '../usecases/cases/sweep-cases';

/** Scheduled trigger, every hour: hands the cases whose check has come to the queue. */
export async function hourlySweep(): Promise<void> {
  const { due, queued } = await sweepCases(world);
  world.log.info('sweep done', { due, queued });
}
