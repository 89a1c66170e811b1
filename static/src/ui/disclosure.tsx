import Heading from '@atlaskit/heading';
import type { ReactElement, ReactNode } from 'react';
import './disclosure.css';

/** A part of the page that can be folded away, by the browser's own means. */
export function Disclosure({
  title,
  testId,
  level = 'h2',
  isOpen = true,
  onOpen,
  children,
}: {
  readonly title: string;
  readonly testId?: string;
  readonly level?: 'h2' | 'h3';
  readonly isOpen?: boolean;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <details
      className="disclosure"
      open={isOpen}
      data-testid={testId}
      onToggle={(event) => {
        if (event.currentTarget.open) onOpen?.();
      }}
    >
      <summary>
        <Heading as={level} size="xsmall">
          {title}
        </Heading>
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
