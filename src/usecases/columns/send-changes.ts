import type { ColumnChange, ColumnFields } from '../../domain/columns/columns-state';
import type { RemainingMs } from '../base/ports';
import { MAX_ISSUES, type ColumnWriter } from './ports';

export interface SendPorts {
  readonly columnWriter: Pick<ColumnWriter, 'write'>;
  readonly remainingMs: RemainingMs;
}

/** Calls for one invocation. Without refusals two are enough. */
const MAX_CALLS = 60;

/** Enough for one more call, and to save what is left. */
const SPARE_MS = 20_000;

export interface Sent {
  /** What was not sent yet, because of too many calls or because the app was refused. */
  readonly rest: readonly ColumnChange[];
  /** How many issues Jira has taken. */
  readonly taken: number;
  /** Issues that Jira refuses alone: they are gone, archived or hidden. Their next change is tried again. */
  readonly refusedAlone: number;
  /** Jira's words, if it lets the app write no values. */
  readonly refusal: string | null;
}

/**
 * Sends values in as few calls as Jira allows. One issue that it refuses fails a whole call, so the halves of a refused
 * call are sent apart, down to that issue.
 * @throws CallFailedError if Jira fails; what was sent before may be sent again.
 */
export async function sendChanges(
  fields: ColumnFields,
  changes: readonly ColumnChange[],
  { columnWriter, remainingMs }: SendPorts,
): Promise<Sent> {
  const waiting: (readonly ColumnChange[])[] = [];
  for (let start = 0; start < changes.length; start += MAX_ISSUES)
    waiting.push(changes.slice(start, start + MAX_ISSUES));
  let taken = 0;
  let refusedAlone = 0;
  for (let calls = 0; calls < MAX_CALLS; calls += 1) {
    const next = remainingMs() < SPARE_MS ? undefined : waiting.shift();
    if (next === undefined) break;
    const result = await columnWriter.write(fields, next);
    if (result.type === 'written') {
      taken += next.length;
    } else if (result.because === 'app') {
      return { rest: [next, ...waiting].flat(), taken, refusedAlone, refusal: result.message };
    } else if (next.length === 1) {
      refusedAlone += 1;
    } else {
      const half = Math.ceil(next.length / 2);
      waiting.unshift(next.slice(0, half), next.slice(half));
    }
  }
  return { rest: waiting.flat(), taken, refusedAlone, refusal: null };
}
