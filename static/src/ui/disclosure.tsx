import Heading from '@atlaskit/heading';
import type { ReactElement, ReactNode } from 'react';
import './disclosure.css';

/** A collapsible part of the page, using the browser's own element. */
export function Disclosure({
  title,
  about,
  aside,
  id,
  testId,
  level = 'h2',
  isOpen = true,
  onOpen,
  children,
}: {
  readonly title: string;
  /** Continues the title for screen readers, where several have the same. */
  readonly about?: string;
  /** Shown beside the title, even while the part is collapsed. */
  readonly aside?: ReactNode;
  /** Target of links on the page. */
  readonly id?: string;
  readonly testId?: string;
  /** `none` for details of a row, which are no section of the page. */
  readonly level?: 'h2' | 'h3' | 'h4' | 'none';
  readonly isOpen?: boolean;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <details
      className={level === 'none' ? 'disclosure of-row' : 'disclosure'}
      open={isOpen}
      id={id}
      data-testid={testId}
      onToggle={(event) => {
        if (event.currentTarget.open) onOpen?.();
      }}
    >
      <summary>
        {level === 'none' ? (
          <span>
            {title}
            {about !== undefined && <span className="visually-hidden"> {about}</span>}
          </span>
        ) : (
          <Heading as={level} size="xsmall">
            {title}
          </Heading>
        )}
        {aside}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
