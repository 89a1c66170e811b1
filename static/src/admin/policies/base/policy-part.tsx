import Heading from '@atlaskit/heading';
import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { policyPartWords as words } from './words';

/** An action on one policy, in place of the list. It takes the focus, and Back returns to the list. */
export function PolicyPart({
  title,
  isBusy = false,
  onClose,
  children,
}: {
  readonly title: string;
  readonly isBusy?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const headingId = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section className="card policy" aria-labelledby={headingId} ref={section} tabIndex={-1}>
      <div className="part">
        <div className="buttons">
          <Button label={words.backToAllPolicies} isDisabled={isBusy} onClick={onClose} />
        </div>
        <Heading as="h2" size="medium" id={headingId}>
          {title}
        </Heading>
        {children}
      </div>
    </section>
  );
}
