import { useEffect, useRef } from 'react';
import { onRefresh } from '../bridge/gadget';

const MINUTE_MS = 60_000;

/**
 * Refreshes when a person asks for it, and at intervals: whether Jira’s own timer reaches a gadget that refreshes itself is
 * not documented. Nobody sees a hidden tab, so nothing is asked for it.
 * @param minutes `null` for never.
 */
export function useRefresh(gadgetId: string, minutes: number | null, refresh: () => void): void {
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  }, [refresh]);
  useEffect(
    () =>
      onRefresh(gadgetId, () => {
        latest.current();
      }),
    [gadgetId],
  );
  useEffect(() => {
    if (minutes === null) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') latest.current();
    }, minutes * MINUTE_MS);
    return () => {
      clearInterval(timer);
    };
  }, [minutes]);
}
