import { useEffect } from 'react';

const PAUSE = 2000;

/** Polls every two seconds while something continues and the page is visible. */
export function usePolling(isActive: boolean, refresh: () => Promise<void>): void {
  useEffect(() => {
    if (!isActive) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const schedule = (): void => {
      clearTimeout(timer);
      if (isOver || document.visibilityState === 'hidden') return;
      timer = setTimeout(() => {
        // Waits for each answer before the next request.
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
  }, [isActive, refresh]);
}
