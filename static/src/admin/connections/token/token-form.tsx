import type { ReactElement } from 'react';
import { Button } from '../../../ui/button';
import { FormField } from '../../form/form-field';
import { lineOf } from '../../../ui/line-of';
import { InputForm } from '../../form/input-form';

/** Form for a token. The server tests it before saving; a problem is shown beside the field. */
export function TokenForm({
  connectionId,
  hasToken,
  problem,
  isBusy,
  onSave,
  onCancel,
}: {
  readonly connectionId: string;
  readonly hasToken: boolean;
  readonly problem: { readonly text: string } | null;
  readonly isBusy: boolean;
  readonly onSave: (token: string) => void;
  readonly onCancel?: () => void;
}): ReactElement {
  return (
    <InputForm
      className="part"
      aria-label={`API token of ${connectionId}`}
      problems={problem}
      isBusy={isBusy}
      onSend={(entered) => {
        onSave(lineOf(entered, 'token'));
      }}
      onCancel={onCancel}
    >
      {problem !== null && <p role="alert">Nothing was saved. Fix the token below.</p>}
      <FormField
        name="token"
        label="API token"
        hint="As username:password. It is tested before it is saved, and replaces the current one."
        problem={problem?.text}
        type="password"
        takesFocus={hasToken}
      />
      <div className="buttons">
        <Button
          type="submit"
          look="primary"
          label="Save token"
          busyLabel="Asking Bugcrowd…"
          isBusy={isBusy}
        />
        {onCancel !== undefined && <Button label="Cancel" isBusy={isBusy} onClick={onCancel} />}
      </div>
    </InputForm>
  );
}
