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
import { signingTestFormWords as words } from './words';

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
          <strong>{words.nothingMatches}</strong> {words.headerIs} <code>{tested.header}</code>.{' '}
          {tested.isForm ? words.appKnowsThisForm : words.appDoesNotKnow}
        </p>
      </Message>
    );
  const { scheme, secret, isTaken } = tested;
  return (
    <Message tone={isTaken ? 'success' : 'warning'} role="status">
      <p>
        <strong>{words.itMatchesSecret(secret + 1, schemeText(scheme))}</strong>{' '}
        {isTaken
          ? words.deliveriesThatAreSigned
          : words.connectionDoesNotTake(sourceName, schemeCostText(scheme))}
      </p>
      {!isTaken && (
        <div>
          <Button
            label={words.acceptThisWay}
            busyLabel={words.saving}
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
    void run(words.notChecked, async () => {
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
      aria-label={words.checkDelivery(connectionId)}
      problems={problem}
      isBusy={isBusy}
      onSend={check}
    >
      <FormField
        name="header"
        label={words.signatureHeader}
        hint={words.valueOfInWebhooks(view.headerName, view.sourceName)}
        problem={problemAt('header')}
      />
      <Field name="body" label={words.rawBody} hint={words.rawBodyHint} problem={problemAt('body')}>
        {(field) => <textarea {...field} className="code" rows={4} spellCheck={false} />}
      </Field>
      <div>
        <Button type="submit" label={words.check} busyLabel={words.checking} isBusy={isBusy} />
      </div>
      <NoticeArea notice={notice} />
      {tested !== null && <Outcome tested={tested} view={view} control={control} />}
    </InputForm>
  );
}
