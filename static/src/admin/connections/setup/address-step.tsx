import type { ReactElement } from 'react';
import type { SetUpView } from '../../../../../src/contract/connections';
import { CopyField } from '../../form/copy-field';

/** Where Bugcrowd has to send what happens, and how to tell it. */
export function AddressStep({ setUp: { program, webhookUrl } }: { readonly setUp: SetUpView }): ReactElement {
  return (
    <>
      <CopyField label="Webhook address" value={webhookUrl} />
      <p>Tell Bugcrowd to send what happens to this address:</p>
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
        What Bugcrowd sends from now on is refused until its signing secret is set, in the next step; from
        then on it is kept, and worked off once the connection is on.
      </p>
    </>
  );
}
