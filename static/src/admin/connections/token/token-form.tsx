import type { ReactElement } from 'react';
import { Button } from '../../../ui/button';
import { FormField } from '../../form/form-field';
import { ProblemCount } from '../../../ui/problem-count';
import { joinToken } from './join-token';
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
        onSave(joinToken(lineOf(entered, 'userName'), lineOf(entered, 'password')));
      }}
      onCancel={onCancel}
    >
      <FormField
        name="userName"
        label="API username"
        hint="The first part of the credential."
        problem={problem?.text}
        takesFocus={hasToken}
      />
      <FormField
        name="password"
        label="API password"
        hint="The second part. Bugcrowd shows both only once. They are tested before they are saved, and replace the current ones."
        problem={undefined}
        type="password"
      />
      {problem !== null && <ProblemCount count={1} />}
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
