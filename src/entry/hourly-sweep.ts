import { services } from '../adapters/forge/services';
import { sweepCases } from '../usecases/cases/sweep-cases';

/** Scheduled trigger, every hour: queues the cases whose check is due. */
export async function hourlySweep(): Promise<void> {
  const { due, queued } = await sweepCases(services);
  services.log.info('sweep done', { due, queued });
}
