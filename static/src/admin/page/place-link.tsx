import type { ReactElement, ReactNode } from 'react';
import type { View } from './place';
import { pathOf } from './place-path';
import { useNavigation } from './use-navigation';

/** A link to another part of the page. */
export function PlaceLink({
  to,
  connectionId = null,
  partId,
  isCurrent = false,
  children,
}: {
  readonly to: View;
  readonly connectionId?: string | null;
  /** Element that takes the focus. */
  readonly partId?: string;
  readonly isCurrent?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const { go } = useNavigation();
  return (
    <a
      href={`#${pathOf({ view: to, connectionId })}`}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        // The frame's address is Jira's.
        event.preventDefault();
        go(to, connectionId, partId);
      }}
    >
      {children}
    </a>
  );
}
