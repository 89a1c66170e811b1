import { startTransition, useEffect, useState, type ReactElement, type ReactNode } from 'react';

/** Content drawn without waiting is on the screen by then: browsers draw every 17 ms. */
export const AFTER_A_FRAME = 20;

/**
 * A part of the page that is drawn later than its surroundings, so that it does not delay them. Uses a timer, because a
 * hidden page gets no frames.
 */
export function DrawnLater({
  afterMs,
  children,
}: {
  readonly afterMs: number;
  readonly children: ReactNode;
}): ReactElement | null {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      startTransition(() => {
        setDue(true);
      });
    }, afterMs);
    return () => {
      clearTimeout(timer);
    };
  }, [afterMs]);
  return isDue ? <>{children}</> : null;
}
