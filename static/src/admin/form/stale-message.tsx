import { useEffect, useRef, type ReactElement } from 'react';
import type { PlaceChange } from '../../../../src/domain/audit/changed-places';
import { namedValueText } from '../../../../src/wording/named-value-text';
import { placeText } from '../../../../src/wording/place-text';
import { Button } from '../../ui/button';
import { Message } from '../../ui/message';
import { staleMessageWords as words } from './words';

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
          <strong>{words.nothingWasSavedSomebody}</strong>
        </p>
        <ul aria-label={words.changesByOthers}>
          {changed.map(({ place, from, to }) => (
            <li key={place}>
              {placeText(place)}: {namedValueText(from, namesAt(place))} →{' '}
              {namedValueText(to, namesAt(place))}
            </li>
          ))}
        </ul>
        <p>{words.yourEntriesAreStill}</p>
        <div className="buttons">
          <Button label={words.reloadAndReview} onClick={onReview} />
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
      {words.formNowHasChanges}
    </p>
  );
}
