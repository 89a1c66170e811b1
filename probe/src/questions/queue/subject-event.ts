import type { Moment, SeenAs } from '../../base/seen';

/** What an event of the queue `subjects` asks its consumer to do. */
export type SubjectBody = {
  readonly runId: string;
  /** Under which its calls are noted, with the number of the attempt behind it. */
  readonly name: string;
  /** On the first attempt; each later one is done at once. */
  readonly first: 'done' | 'ask-again' | 'ask-much-later' | 'throw';
  readonly holdMs: number;
};

/** One call of the consumer. */
export type SubjectCall = {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly members: readonly string[];
  readonly retry: {
    readonly members: readonly string[];
    readonly count: number;
    readonly reason: string;
    readonly keepsData: boolean;
    readonly windowMembers: readonly string[];
  } | null;
};

/** The data passed to a retry. */
export const RETRY_DATA = { mark: 'probe' } as const;

/** In seconds. */
export const SOON = 2;
export const MUCH_LATER = 2000;

/** When the events were pushed. */
export const PUSHED = 'queue-pushed' as SeenAs<Moment>;

export function attemptName(name: string, attempt: number): SeenAs<SubjectCall> {
  return `queue-${name}-${attempt}` as SeenAs<SubjectCall>;
}
