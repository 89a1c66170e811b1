import type { ReactElement } from 'react';
import type { SetUpView } from '../../../../../src/contract/connections';
import { CopyField } from '../../form/copy-field';

/** The webhook's address, and how to enter it in Bugcrowd. */
export function AddressStep({ setUp: { program, webhookUrl } }: { readonly setUp: SetUpView }): ReactElement {
  return (
    <>
      <CopyField label="Webhook address" value={webhookUrl} />
      <p>Configure the Bugcrowd webhook with this address:</p>
      <ol>
        <li>
          Open program “{program}” in Bugcrowd: Program Settings, Integrations, Outgoing webhooks, Add
          webhook.
        </li>
        <li>Enter the address above as the webhook’s URL.</li>
        <li>Choose all submission and blocker events.</li>
        <li>Save it with “Add &amp; enable webhook”.</li>
      </ol>
      <p className="small subtle">
        Deliveries are refused until you set the signing secret in the next step. After that they are stored,
        and processed once the connection is on.
      </p>
    </>
  );
}
