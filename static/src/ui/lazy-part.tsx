import { useState, type ReactElement, type ReactNode } from 'react';
import { createRemote, type Remote } from '../remote/create-remote';
import { useRemote } from '../remote/use-remote';
import { Message } from './message';
import * as words from './words';

/** The loaded content, or the state of loading. */
export function Loaded<T>({
  content,
  children,
}: {
  readonly content: Remote<T>;
  readonly children: (content: T) => ReactNode;
}): ReactElement {
  const state = useRemote(content);
  switch (state.type) {
    case 'loading':
      return <p role="status">{words.loading}</p>;
    case 'failed':
      // A browser may cache that a module failed, so that a retry would not help.
      return (
        <Message tone="danger" role="alert">
          <p>{words.partNotLoaded}</p>
        </Message>
      );
    case 'ready':
      return <>{children(state.value)}</>;
  }
}

/** A part of the page whose code is loaded when it is first drawn. */
export function LazyPart<T>({
  load,
  children,
}: {
  readonly load: () => Promise<T>;
  readonly children: (content: T) => ReactNode;
}): ReactElement {
  const [content] = useState(() => createRemote(load));
  return <Loaded content={content}>{children}</Loaded>;
}
