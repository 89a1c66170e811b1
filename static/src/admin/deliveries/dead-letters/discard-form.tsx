import Heading from '@atlaskit/heading';
import { useId, useState, type ReactElement } from 'react';
import { countText } from '../../../../../src/wording/figures';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { lineOf } from '../../../ui/line-of';
import { InputForm } from '../../form/input-form';
import { discardFormWords as words } from './words';

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
    setMissing(reason === '' ? { text: words.enterReasonOthersWill } : null);
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
        {words.discard(these)}
      </Heading>
      <p>{words.theyAreNotRetried}</p>
      <Field
        name="reason"
        label={words.reason}
        hint={words.atMostCharacters(MAX_CHARACTERS)}
        problem={shown?.text}
      >
        {(control) => <textarea {...control} rows={2} maxLength={MAX_CHARACTERS} autoFocus />}
      </Field>
      <div className="buttons">
        <Button
          type="submit"
          look="danger"
          label={words.discard(these)}
          busyLabel={words.discarding}
          isBusy={isBusy}
        />
        <Button label={words.cancel} isBusy={isBusy} onClick={onCancel} />
      </div>
    </InputForm>
  );
}
