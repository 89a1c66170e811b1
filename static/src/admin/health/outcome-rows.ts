import type { ConnectionHealth } from '../../../../src/contract/health';
import { outcomeWords } from '../deliveries/base/words';

type Outcome = keyof typeof outcomeWords;

/** Number of deliveries with an outcome. */
export interface OutcomeRow {
  readonly outcome: Outcome;
  readonly hour: number;
  readonly day: number;
  readonly fourWeeks: number;
}

/** The outcomes of the last four weeks. */
export function outcomeRows({
  hour,
  day,
  fourWeeks,
}: Pick<ConnectionHealth, 'hour' | 'day' | 'fourWeeks'>): readonly OutcomeRow[] {
  return (Object.keys(outcomeWords) as Outcome[])
    .map((outcome) => ({
      outcome,
      hour: hour[outcome] ?? 0,
      day: day[outcome] ?? 0,
      fourWeeks: fourWeeks[outcome] ?? 0,
    }))
    .filter((row) => row.hour + row.day + row.fourWeeks > 0);
}
