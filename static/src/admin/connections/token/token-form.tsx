import type { ReactElement } from 'react';
import { Button } from '../../../ui/button';
import { FormField } from '../../form/form-field';
import { ProblemCount } from '../../../ui/problem-count';
import { joinToken } from './join-token';
import { lineOf } from '../../../ui/line-of';
import { InputForm } from '../../form/input-form';
import { tokenFormWords as words } from './words';

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
      aria-label={words.apiToken(connectionId)}
      problems={problem}
      isBusy={isBusy}
      onSend={(entered) => {
        onSave(joinToken(lineOf(entered, 'userName'), lineOf(entered, 'password')));
      }}
      onCancel={onCancel}
    >
      <FormField
        name="userName"
        label={words.apiUsername}
        hint={words.apiUsernameHint}
        problem={problem?.text}
        takesFocus={hasToken}
      />
      <FormField
        name="password"
        label={words.apiPassword}
        hint={words.apiPasswordHint}
        problem={undefined}
        type="password"
      />
      <div className="buttons">
        <Button
          type="submit"
          look="primary"
          label={words.saveToken}
          busyLabel={words.askingBugcrowd}
          isBusy={isBusy}
        />
        {onCancel !== undefined && <Button label={words.cancel} isBusy={isBusy} onClick={onCancel} />}
        <ProblemCount names={problem === null ? [] : ['userName']} />
      </div>
    </InputForm>
  );
}
