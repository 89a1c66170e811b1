import type { ReactElement } from 'react';
import './icon.css';

/** Outlines on a grid of 16, in the manner of Atlassian's own. */
const shapes = {
  information: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM7.25 7h1.5v4.5h-1.5V7Zm0-2.5h1.5V6h-1.5V4.5Z',
  success: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm-1 9.6L4 8.1l1-1.1 2 2 4-4 1 1-5 5.1Z',
  warning: 'M8 1.2 .8 14.2h14.4L8 1.2ZM7.25 6h1.5v4h-1.5V6Zm0 5h1.5v1.5h-1.5V11Z',
  danger: 'M5.2 1.2h5.6l4 4v5.6l-4 4H5.2l-4-4V5.2l4-4ZM7.25 4.5h1.5v4.25h-1.5V4.5Zm0 5.5h1.5v1.5h-1.5V10Z',
  clock:
    'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3Zm-.75 1.5v3.8l2.5 2.5 1.06-1.06-2.06-2.06V4.5h-1.5Z',
  pause: 'M4 3h2.5v10H4V3Zm5.5 0H12v10H9.5V3Z',
  stop: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3ZM5 7.25h6v1.5H5v-1.5Z',
  down: 'm8 10.6-4.5-4.5 1.06-1.06L8 8.48l3.44-3.44 1.06 1.06L8 10.6Z',
  cross:
    'm8 9.06-3.72 3.72-1.06-1.06L6.94 8 3.22 4.28l1.06-1.06L8 6.94l3.72-3.72 1.06 1.06L9.06 8l3.72 3.72-1.06 1.06L8 9.06Z',
} as const;

export type IconName = keyof typeof shapes;

/** A picture beside words that say the same: hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path fillRule="evenodd" d={shapes[name]} />
    </svg>
  );
}
