import { useEffect, useRef, type ReactElement } from 'react';
import type { PlaceChange } from '../../../../src/domain/audit/changed-places';
import { namedValueText } from '../../../../src/wording/named-value-text';
import { placeText } from '../../../../src/wording/place-text';
import { Button } from '../../ui/button';
import { Message } from '../../ui/message';

export type Names = Readonly<Record<string, string>>;

/** Others changed what a form shows. The entries are kept until the person asks for a review. */
export function StaleMessage({
  changed,
  namesAt,
  onReview,
}: {
  readonly changed: readonly PlaceChange[];
  /** Names of the ids that a place can hold. */
  readonly namesAt: (place: string) => Names;
  readonly onReview: () => void;
}): ReactElement {
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    message.current?.focus();
  }, [changed]);
  return (
    <div className="part" ref={message} tabIndex={-1}>
      <Message tone="warning" role="alert">
        <p>
          <strong>Nothing was saved: somebody changed this connection while the form was open.</strong>
        </p>
        <ul aria-label="Changes by others">
          {changed.map(({ place, from, to }) => (
            <li key={place}>
              {placeText(place)}: {namedValueText(from, namesAt(place))} →{' '}
              {namedValueText(to, namesAt(place))}
            </li>
          ))}
        </ul>
        <p>
          Your entries are still below. “Reload and review” puts these changes into the form and keeps your
          other entries; then save again.
        </p>
        <div className="buttons">
          <Button label="Reload and review" onClick={onReview} />
        </div>
      </Message>
    </div>
  );
}

/** Shown instead of the message above once the changes of others are in the form. */
export function ReviewMessage(): ReactElement {
  const message = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    message.current?.focus();
  }, []);
  return (
    <p ref={message} tabIndex={-1} role="status">
      The form now has the changes of others and your other entries. Nothing is saved yet: review it, then
      save.
    </p>
  );
}
