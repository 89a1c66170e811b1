import { useState, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import { createRemote, type Remote } from '../remote/create-remote';
import { Disclosure } from './disclosure';
import { Loaded } from './lazy-part';

/** A part of the page whose content is loaded when it is first opened. */
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
