import { useEffect } from 'react';

/** Refreshes when a person returns to the page, as it may have changed in another tab. */
export function useRefreshWhenVisible(refresh: () => Promise<void>): void {
  useEffect(() => {
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') void refresh();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [refresh]);
}
