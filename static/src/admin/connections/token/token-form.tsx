import type { FormEvent, ReactElement } from 'react';
import { Button } from '../../../ui/button';
import { FormField } from '../../form/form-field';
import { useProblemFocus } from '../../page/use-problem-focus';

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
  const form = useProblemFocus(problem);
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const token = new FormData(event.currentTarget).get('token');
    if (!isBusy) onSave(typeof token === 'string' ? token.trim() : '');
  };
  return (
    <form
      ref={form}
      className="part"
      noValidate
      autoComplete="off"
      aria-label={`API token of ${connectionId}`}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isBusy) onCancel?.();
      }}
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
        <Button type="submit" isPrimary label="Save token" busyLabel="Asking Bugcrowd…" isBusy={isBusy} />
        {onCancel !== undefined && <Button label="Cancel" isBusy={isBusy} onClick={onCancel} />}
      </div>
    </form>
  );
}
