import type { Json } from '../../base/json';
import type { Question, WatchedQuestion } from '../../base/question';
import { onceSeen } from '../../base/seen';
import { tickName, tickReturns, TICKS, type TickSeen } from './tick-seen';

type Look = WatchedQuestion['look'];

const onTicks = (count: number, answer: (ticks: readonly TickSeen[]) => Json): Look => {
  const names = Array.from({ length: count }, (_, number) => tickName(number));
  return (run) => onceSeen(run, names, answer);
};

/** Minutes until the next run, by what the function returned: a run that is repeated comes sooner than the interval. */
function minutesAfter(ticks: readonly TickSeen[]): Json {
  const minutes = tickReturns.map((returned, number) => {
    const [at = 0, next = 0] = [ticks[number]?.at, ticks[number + 1]?.at];
    return [returned, Math.round((next - at) / 60_000)] as const;
  });
  return Object.fromEntries(minutes);
}

export const scheduleQuestions: readonly Question[] = [
  {
    id: 'schedule.members',
    asks: 'Members of what a scheduled function gets',
    slow: true,
    look: onTicks(1, ([tick]) => [...(tick?.members ?? [])]),
  },
  {
    id: 'schedule.after-returns',
    asks: 'Minutes to the next run, after nothing, a 204 and an error',
    slow: true,
    look: onTicks(TICKS, minutesAfter),
  },
];
