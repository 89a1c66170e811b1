import { services } from '../adapters/forge/services';
import { done, type ScheduleAnswer } from './schedule-answer';
import { sweepCases } from '../usecases/cases/sweep-cases';

/** Scheduled trigger, every hour: queues the cases whose check is due. */
export async function hourlySweep(): Promise<ScheduleAnswer> {
  const { due, queued } = await sweepCases(services);
  services.log.info('sweep done', { due, queued });
  return done;
}
