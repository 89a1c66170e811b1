import { useCallback, useSyncExternalStore } from 'react';
import type { ServerClock } from './server-clock';

const SECOND = 1000;

/**
 * A value derived from the server's time, updated each second at the instants that are whole seconds from `targetMs`: a
 * countdown to it changes exactly when it should. `null` does not tick.
 */
export function useServerTime<T extends string | number | boolean>(
  clock: ServerClock,
  targetMs: number | null,
  read: (nowMs: number) => T,
): T {
  const subscribe = useCallback(
    (onTick: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const schedule = (): void => {
        if (targetMs === null) return;
        const leftMs = targetMs - clock();
        const toNextMs = ((leftMs % SECOND) + SECOND) % SECOND;
        timer = setTimeout(() => {
          onTick();
          schedule();
        }, toNextMs + 1);
      };
      schedule();
      return () => {
        clearTimeout(timer);
      };
    },
    [clock, targetMs],
  );
  return useSyncExternalStore(subscribe, () => read(clock()));
}
