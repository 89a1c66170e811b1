import { useState, type ReactElement } from 'react';
import type { SigningTestResult, SigningView } from '../../../../../src/contract/signing';
import { schemeCostText, schemeText } from '../../../../../src/wording/signing-scheme-text';
import { invokeAdmin } from '../../../bridge/invoke';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Message } from '../../../ui/message';
import { NoticeArea } from '../../../ui/notice-area';
import { FormField } from '../../form/form-field';
import { refusedNotice } from '../../page/notice';
import { useAction } from '../../page/use-action';
import { InputForm } from '../../form/input-form';
import type { SigningControl } from './use-signing';

type Tested = Extract<SigningTestResult, { type: 'match' | 'no-match' }>;
type Problem = Extract<SigningTestResult, { type: 'invalid' }>;

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function Outcome({
  tested,
  view: { sourceName },
  control: { accept, isBusy },
}: {
  readonly tested: Tested;
  readonly view: SigningView;
  readonly control: SigningControl;
}): ReactElement {
  if (tested.type === 'no-match')
    return (
      <Message tone="danger" role="status">
        <p>
          <strong>Nothing matches.</strong> The header is <code>{tested.header}</code>.{' '}
          {tested.isForm
            ? 'The app knows this form, so the secret or the body differs: compare the secret with the webhook’s Edit page, and copy the raw body with the button that the page has for it.'
            : 'The app does not know this form. Send the masked header above to whoever maintains the app.'}
        </p>
      </Message>
    );
  const { scheme, secret, isTaken } = tested;
  return (
    <Message tone={isTaken ? 'success' : 'warning'} role="status">
      <p>
        <strong>
          It matches secret {secret + 1}: {schemeText(scheme)}.
        </strong>{' '}
        {isTaken
          ? 'Deliveries that are signed like this are accepted.'
          : `The connection does not take deliveries that ${sourceName} signs like this. ${schemeCostText(scheme)}`}
      </p>
      {!isTaken && (
        <div>
          <Button
            label="Accept this way of signing"
            busyLabel="Saving…"
            isBusy={isBusy}
            onClick={() => {
              accept(scheme);
            }}
          />
        </div>
      )}
    </Message>
  );
}

/** Checks a row of the sender's list of deliveries, and says which secret and way of signing it matches. */
export function SigningTestForm({
  connectionId,
  view,
  control,
}: {
  readonly connectionId: string;
  readonly view: SigningView;
  readonly control: SigningControl;
}): ReactElement {
  const [tested, setTested] = useState<Tested | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { isBusy, notice, run } = useAction(() => Promise.resolve());
  const check = (entered: FormData): void => {
    const row = { header: textOf(entered, 'header'), body: textOf(entered, 'body') };
    void run('The delivery could not be checked.', async () => {
      const result = await invokeAdmin('testSigning', { connectionId, ...row });
      setTested(result.type === 'match' || result.type === 'no-match' ? result : null);
      setProblem(result.type === 'invalid' ? result : null);
      return result.type === 'unknown-connection' || result.type === 'no-permission'
        ? refusedNotice(connectionId, result)
        : null;
    });
  };
  const problemAt = (place: string): string | undefined =>
    problem?.place === place ? problem.problem : undefined;
  return (
    <InputForm
      className="part"
      aria-label={`Check a delivery of ${connectionId}`}
      problems={problem}
      isBusy={isBusy}
      onSend={check}
    >
      <FormField
        name="header"
        label="Signature header"
        hint={`The value of ${view.headerName} in the webhook’s Recent Deliveries in ${view.sourceName}.`}
        problem={problemAt('header')}
      />
      <Field
        name="body"
        label="Raw body"
        hint="Copied with the button that copies the raw body, not from the page. Nothing of it is stored."
        problem={problemAt('body')}
      >
        {(field) => <textarea {...field} className="code" rows={4} spellCheck={false} />}
      </Field>
      <div>
        <Button type="submit" label="Check" busyLabel="Checking…" isBusy={isBusy} />
      </div>
      <NoticeArea notice={notice} />
      {tested !== null && <Outcome tested={tested} view={view} control={control} />}
    </InputForm>
  );
}
