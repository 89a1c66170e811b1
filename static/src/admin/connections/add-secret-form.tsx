import { useState, type ReactElement } from 'react';
import { invokeAdmin } from '../../bridge/invoke';
import { Button } from '../../ui/button';
import { FormField } from '../form/form-field';
import type { PageControl } from '../page/page-control';
import { lineOf } from '../../ui/line-of';
import { InputForm } from '../form/input-form';
import { useReported } from '../page/use-reported';
import { addedSecretNotice } from './connection-notice';
import { addSecretFormWords as words } from './webhook-words';

/** Form for the secret that replaces another one. */
export function AddSecretForm({
  connectionId,
  control,
}: {
  readonly connectionId: string;
  readonly control: PageControl;
}): ReactElement {
  const [problem, setProblem] = useState<{ readonly text: string } | null>(null);
  const { isBusy, run } = useReported(control.report);
  const add = (entered: FormData): void => {
    const secret = lineOf(entered, 'secret');
    void run(words.notAdded(connectionId), async () => {
      const result = await invokeAdmin('addSecret', { connectionId, secret });
      setProblem(result.type === 'invalid' ? { text: result.problem } : null);
      return result.type === 'invalid' ? null : addedSecretNotice(connectionId, result);
    });
  };
  return (
    <InputForm
      className="part"
      aria-label={words.addSecret(connectionId)}
      problems={problem}
      isBusy={isBusy}
      onSend={add}
    >
      <FormField
        name="secret"
        label={words.newSigningSecret}
        hint={words.newSigningSecretHint}
        problem={problem?.text}
        type="password"
      />
      <div>
        <Button type="submit" label={words.addIt} busyLabel={words.adding} isBusy={isBusy} />
      </div>
    </InputForm>
  );
}
