import { useState, type ReactElement } from 'react';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { ProblemCount } from '../../ui/problem-count';
import { InputForm } from '../form/input-form';
import { declineFormWords as words } from './requests/words';

/** As long as the server takes. */
const MAX_REASON = 1000;

/** Asks why requests are declined, in place of the buttons. Escape closes it. */
export function DeclineForm({
  label,
  isBusy,
  onDecline,
  onCancel,
}: {
  /** `Decline SEC-1`: names the form and its button. */
  readonly label: string;
  readonly isBusy: boolean;
  readonly onDecline: (reason: string) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<{ readonly reason?: string }>({});
  return (
    <InputForm
      className="in-place"
      aria-label={label}
      problems={problems}
      isBusy={isBusy}
      onCancel={onCancel}
      onSend={() => {
        const entered = reason.trim();
        if (entered === '') setProblems({ reason: words.enterWhyWhoeverAsked });
        else onDecline(entered);
      }}
    >
      <Field name="declineReason" label={words.reason} hint={words.reasonHint} problem={problems.reason}>
        {(control) => (
          <input
            {...control}
            autoFocus
            maxLength={MAX_REASON}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        )}
      </Field>
      <div className="buttons">
        <Button type="submit" look="danger" label={label} busyLabel={words.declining} isBusy={isBusy} />
        <Button label={words.cancel} isDisabled={isBusy} onClick={onCancel} />
        <ProblemCount names={Object.keys(problems)} />
      </div>
    </InputForm>
  );
}
