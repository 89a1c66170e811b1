import { startTransition, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { Message } from './message';
import * as words from './words';

type Part<T> = { readonly type: 'waiting' | 'failed' } | { readonly type: 'loaded'; readonly content: T };

/**
 * A part of the page whose code is loaded after everything before it is drawn, and which gives way to whatever changes
 * there while it is drawn: what people look for first is above it. Until then there is nothing in its place.
 */
export function LoadedLater<T>({
  isDue = true,
  load,
  children,
}: {
  /** False as long as something before it is more urgent. What is loaded stays. */
  readonly isDue?: boolean;
  /** Read at the beginning only. */
  readonly load: () => Promise<T>;
  readonly children: (content: T) => ReactNode;
}): ReactElement | null {
  const [part, setPart] = useState<Part<T>>({ type: 'waiting' });
  const [first] = useState(() => load);
  useEffect(() => {
    if (!isDue) return;
    let isGone = false;
    const show = (next: Part<T>): void => {
      if (!isGone)
        startTransition(() => {
          setPart(next);
        });
    };
    first().then(
      (content) => {
        show({ type: 'loaded', content });
      },
      () => {
        show({ type: 'failed' });
      },
    );
    return () => {
      isGone = true;
    };
  }, [first, isDue]);
  switch (part.type) {
    case 'waiting':
      return null;
    case 'failed':
      return (
        <Message tone="danger" role="alert">
          <p>{words.partNotLoaded}</p>
        </Message>
      );
    case 'loaded':
      return <>{children(part.content)}</>;
  }
}
