import { reasonOf } from '../../remote/reason-of';
import { nextOf, withState, type Outcome, type Run, type RunItem } from './run';

/** After so many calls in a row without an answer the rest would fare no better. */
const GIVE_UP_AFTER = 3;

export interface RunState {
  readonly run: Run;
  readonly isRunning: boolean;
}

/** Makes the changes of a run one after the other, and can be stopped and go on. */
export interface Runner {
  readonly read: () => RunState;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Makes the changes that are left. A call whose answer never came is made again. */
  readonly start: () => Promise<void>;
  /** Stops once the present call is answered. */
  readonly stop: () => void;
  /** Replaces the run while it stands. */
  readonly replace: (run: Run) => void;
}

/**
 * @param perform makes one change. May throw: then it is not known whether it was made.
 * @param keep is called with the run before each call, and after it.
 */
export function createRunner(
  begun: Run,
  perform: (item: RunItem) => Promise<Outcome>,
  keep: (run: Run) => void,
): Runner {
  let state: RunState = { run: begun, isRunning: false };
  let isStopped = true;
  const next = (): RunItem | null => (isStopped ? null : nextOf(state.run));
  const listeners = new Set<() => void>();
  const show = (next: RunState): void => {
    if (next.run !== state.run) keep(next.run);
    state = next;
    for (const listener of listeners) listener();
  };
  const end = (issueId: string, ended: RunItem['state']): void => {
    show({ ...state, run: withState(state.run, issueId, ended) });
  };
  const outcomeOf = async (item: RunItem): Promise<Outcome> => {
    try {
      return await perform(item);
    } catch (error) {
      return { type: 'unknown', reason: reasonOf(error) };
    }
  };
  return {
    read: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    async start() {
      isStopped = false;
      if (state.isRunning) return;
      show({ ...state, isRunning: true });
      let unanswered = 0;
      for (let item = next(); item !== null; item = next()) {
        end(item.issueId, 'asking');
        const outcome = await outcomeOf(item);
        end(item.issueId, outcome);
        unanswered = outcome.type === 'unknown' ? unanswered + 1 : 0;
        if (unanswered === GIVE_UP_AFTER) break;
      }
      show({ ...state, isRunning: false });
    },
    stop() {
      isStopped = true;
    },
    replace(run) {
      show({ ...state, run });
    },
  };
}
