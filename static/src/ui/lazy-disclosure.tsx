import { useState, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import { createRemote, type Remote } from '../remote/create-remote';
import { useRemote } from '../remote/use-remote';
import { Disclosure } from './disclosure';
import { Message } from './message';

function Loaded<T>({
  content,
  children,
}: {
  readonly content: Remote<T>;
  readonly children: (content: T) => ReactNode;
}): ReactElement {
  const state = useRemote(content);
  switch (state.type) {
    case 'loading':
      return <p role="status">Loading…</p>;
    case 'failed':
      // A browser may remember that a module failed, so that asking again would not help.
      return (
        <Message tone="danger" role="alert">
          <p>This part could not be loaded. Reload the page to try again.</p>
        </Message>
      );
    case 'ready':
      return <>{children(state.value)}</>;
  }
}

/** A part of the page whose content is fetched when it is first opened. */
export function LazyDisclosure<T>({
  load,
  isOpen = false,
  children,
  ...disclosure
}: Omit<ComponentProps<typeof Disclosure>, 'onOpen' | 'children'> & {
  readonly load: () => Promise<T>;
  readonly children: (content: T) => ReactNode;
}): ReactElement {
  const [content, setContent] = useState<Remote<T> | null>(null);
  const open = (): void => {
    if (content === null) setContent(createRemote(load));
  };
  return (
    <Disclosure {...disclosure} isOpen={isOpen} onOpen={open}>
      {content !== null && <Loaded content={content}>{children}</Loaded>}
    </Disclosure>
  );
}
