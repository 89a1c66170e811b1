import type { ReactElement } from 'react';
import type { SetUpView } from '../../../../../src/contract/connections';
import { Message } from '../../../ui/message';
import { FormField } from '../../form/form-field';
import type { StepProblems } from './step-frame';

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
      <p>
        Bugcrowd signs its deliveries with a secret that proves their origin. It shows the secret once the
        webhook is saved: open the webhook’s Edit page and copy it.
      </p>
      {hasSecret && (
        <Message tone="success">
          <p>A secret is set. Leave the field empty to keep it, or enter a new one to replace it.</p>
        </Message>
      )}
      <FormField
        name="secret"
        label="Signing secret"
        hint="Stored encrypted in Forge’s secret store and never shown again."
        problem={problems['secret']}
        isRequired={!hasSecret}
        type="password"
      />
    </>
  );
}
