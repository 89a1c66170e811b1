import { services } from '../adapters/forge/services';
import { sweepCases } from '../usecases/cases/sweep-cases';

/** Scheduled trigger, every hour: hands the cases whose check has come to the queue. */
export async function hourlySweep(): Promise<void> {
  const { due, queued } = await sweepCases(services);
  services.log.info('sweep done', { due, queued });
}
