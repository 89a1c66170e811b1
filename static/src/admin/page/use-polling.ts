import { useEffect } from 'react';

const PAUSE = 2000;

/** Asks again every two seconds while something continues, and not while no one can see the page. */
export function usePolling(goesOn: boolean, refresh: () => Promise<void>): void {
  useEffect(() => {
    if (!goesOn) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const schedule = (): void => {
      clearTimeout(timer);
      if (isOver || document.visibilityState === 'hidden') return;
      timer = setTimeout(() => {
        // The next question waits for the answer to this one.
        void refresh().then(schedule);
      }, PAUSE);
    };
    schedule();
    document.addEventListener('visibilitychange', schedule);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', schedule);
    };
  }, [goesOn, refresh]);
}
