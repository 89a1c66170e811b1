import { useEffect } from 'react';

/** Looks again when a person comes back to the page: in another tab, someone may have changed what it shows. */
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
