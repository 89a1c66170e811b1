import type { KvsOperation } from '../../base/ledger';
import { KvsError } from './kvs-error';

/** Limits of one installation. @see https://developer.atlassian.com/platform/forge/limits-kvs-ce/ */
const CALLS_A_SECOND = 1000;
const UNITS_A_MINUTE = 4000;
const UNIT_BYTES = 10 * 1024;
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

/** The quota of one app's storage for a second and for a minute. */
export interface StorageQuota {
  /** @returns the refusal if earlier calls have used up the quota. */
  admit(operation: KvsOperation): KvsError | null;
  /** Counts the bytes of a call: the request of a write, the answer of a read. */
  charge(operation: KvsOperation, bytes: number): void;
  /** While it is lifted nothing is counted, so that a benchmark or a test can fill the storage. */
  lift(lifted: boolean): void;
  isLifted(): boolean;
  reset(): void;
}

interface Period {
  readonly number: number;
  reads: number;
  writes: number;
}

function isRead(operation: KvsOperation): boolean {
  return operation === 'read' || operation === 'query';
}

function refused(message: string): KvsError {
  return new KvsError(429, 'RATE_LIMIT_EXCEEDED', message);
}

/**
 * Counts by the host's clock, in whole seconds and minutes: the platform does not document how it divides time.
 * @param countsSeconds false if calls take no time, because the host was not told to be as slow as the platform. A
 * second would then hold as many calls as this machine can make, which says nothing about the app.
 */
export function createStorageQuota(
  nowMs: () => number,
  countsSeconds: () => boolean = () => true,
): StorageQuota {
  const nothing = (number: number): Period => ({ number, reads: 0, writes: 0 });
  let second = nothing(0);
  let minute = nothing(0);
  let lifted = false;
  const pass = (): void => {
    const atMs = nowMs();
    const [secondNow, minuteNow] = [Math.floor(atMs / SECOND_MS), Math.floor(atMs / MINUTE_MS)];
    if (second.number !== secondNow) second = nothing(secondNow);
    if (minute.number !== minuteNow) minute = nothing(minuteNow);
  };
  const add = (period: Period, operation: KvsOperation, count: number): void => {
    if (isRead(operation)) period.reads += count;
    else period.writes += count;
  };
  return {
    admit(operation) {
      if (lifted) return null;
      pass();
      if (countsSeconds() && second.reads + second.writes >= CALLS_A_SECOND)
        return refused(`The storage takes ${CALLS_A_SECOND} calls a second.`);
      if ((isRead(operation) ? minute.reads : minute.writes) >= UNITS_A_MINUTE)
        return refused(
          `The storage takes ${UNITS_A_MINUTE} reads and as many writes a minute, each of 10 KB.`,
        );
      add(second, operation, 1);
      return null;
    },
    charge(operation, bytes) {
      if (lifted) return;
      pass();
      add(minute, operation, Math.max(1, Math.ceil(bytes / UNIT_BYTES)));
    },
    lift(next) {
      lifted = next;
    },
    isLifted: () => lifted,
    reset() {
      second = nothing(0);
      minute = nothing(0);
      lifted = false;
    },
  };
}
