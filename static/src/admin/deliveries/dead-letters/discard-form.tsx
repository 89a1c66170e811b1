import Heading from '@atlaskit/heading';
import { useId, useState, type ReactElement } from 'react';
import { countText } from '../../../../../src/wording/figures';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { lineOf } from '../../../ui/line-of';
import { InputForm } from '../../form/input-form';

/** The server's limit. */
const MAX_CHARACTERS = 300;

/** Asks for a reason before discarding dead letters. Escape closes the form. */
export function DiscardForm({
  count,
  problem,
  isBusy,
  onDiscard,
  onCancel,
}: {
  readonly count: number;
  readonly problem: { readonly text: string } | null;
  readonly isBusy: boolean;
  readonly onDiscard: (reason: string) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const headingId = useId();
  const [missing, setMissing] = useState<{ readonly text: string } | null>(null);
  const shown = missing ?? problem;
  const these = countText(count, 'dead letter');
  const discard = (entered: FormData): void => {
    const reason = lineOf(entered, 'reason');
    setMissing(reason === '' ? { text: 'Enter a reason: others will want to know.' } : null);
    if (reason !== '') onDiscard(reason);
  };
  return (
    <InputForm
      className="in-place"
      aria-labelledby={headingId}
      problems={shown}
      isBusy={isBusy}
      onSend={discard}
      onCancel={onCancel}
    >
      <Heading as="h4" size="xsmall" id={headingId}>
        Discard {these}
      </Heading>
      <p>
        They are not retried, and their changes do not reach Jira. Later changes of the same submissions still
        do. This cannot be undone.
      </p>
      <Field
        name="reason"
        label="Reason"
        hint={`At most ${MAX_CHARACTERS} characters. It is stored with the deliveries.`}
        problem={shown?.text}
      >
        {(control) => <textarea {...control} rows={2} maxLength={MAX_CHARACTERS} autoFocus />}
      </Field>
      <div className="buttons">
        <Button
          type="submit"
          look="danger"
          label={`Discard ${these}`}
          busyLabel="Discarding…"
          isBusy={isBusy}
        />
        <Button label="Cancel" isBusy={isBusy} onClick={onCancel} />
      </div>
    </InputForm>
  );
}
