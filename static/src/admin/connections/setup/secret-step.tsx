import type { ReactElement } from 'react';
import type { SetUpView } from '../../../../../src/contract/connections';
import { Message } from '../../../ui/message';
import { FormField } from '../../form/form-field';
import type { StepProblems } from './step-frame';
import { secretStepWords as words } from './words';

/** The secret that proves that a delivery comes from Bugcrowd. */
export function SecretStep({
  setUp: { hasSecret },
  problems,
}: {
  readonly setUp: SetUpView;
  readonly problems: StepProblems;
}): ReactElement {
  return (
    <>
      <p>{words.bugcrowdSignsItsDeliveries}</p>
      {hasSecret && (
        <Message tone="success">
          <p>{words.secretIsSetLeave}</p>
        </Message>
      )}
      <FormField
        name="secret"
        label={words.signingSecret}
        hint={words.signingSecretHint}
        problem={problems['secret']}
        isRequired={!hasSecret}
        type="password"
      />
    </>
  );
}
