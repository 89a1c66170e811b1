import type { SeenAs } from '../../base/seen';

/** One run of the scheduled function. */
export type TickSeen = { readonly at: number; readonly members: readonly string[] };

/** What it returns, the first time and the times after it. */
export const tickReturns = ['nothing', '{"statusCode":204}', 'an error'] as const;

/** One more run than there are returns: what follows the last one is part of its answer. */
export const TICKS = tickReturns.length + 1;

export function tickName(number: number): SeenAs<TickSeen> {
  return `tick-${number}` as SeenAs<TickSeen>;
}
