import type { ReactElement } from 'react';
import { reveal } from './reveal';

/** A link to another part of the same page. */
export function JumpLink({ to, children }: { readonly to: string; readonly children: string }): ReactElement {
  return (
    <a
      href={`#${to}`}
      onClick={(event) => {
        // The frame's address is Jira's.
        event.preventDefault();
        reveal(to);
      }}
    >
      {children}
    </a>
  );
}
