import Heading from '@atlaskit/heading';
import type { ReactElement, ReactNode } from 'react';
import './disclosure.css';

/** A part of the page that can be folded away, by the browser's own means. */
export function Disclosure({
  title,
  aside,
  id,
  testId,
  level = 'h2',
  isOpen = true,
  onOpen,
  children,
}: {
  readonly title: string;
  /** Stands beside the title, also while the part is folded away. */
  readonly aside?: ReactNode;
  /** What a link on the page can name. */
  readonly id?: string;
  readonly testId?: string;
  readonly level?: 'h2' | 'h3' | 'h4';
  readonly isOpen?: boolean;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <details
      className="disclosure"
      open={isOpen}
      id={id}
      data-testid={testId}
      onToggle={(event) => {
        if (event.currentTarget.open) onOpen?.();
      }}
    >
      <summary>
        <Heading as={level} size="xsmall">
          {title}
        </Heading>
        {aside}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
