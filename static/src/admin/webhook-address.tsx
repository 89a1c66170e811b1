import { Stack } from '@atlaskit/primitives/compiled';
import type { ReactElement } from 'react';
import type { AdminConnection } from '../../../src/contract/admin-view';
import { Disclosure } from '../ui/disclosure';
import { CopyField } from './copy-field';

/** The address that Bugcrowd has to call, and how to tell Bugcrowd. */
export function WebhookAddress({
  connection: { id, program, webhookUrl, deliveries },
}: {
  readonly connection: AdminConnection;
}): ReactElement {
  return (
    <Stack space="space.100">
      <CopyField label="Webhook address" value={webhookUrl} />
      <Disclosure level="h3" title="Set it up in Bugcrowd" isOpen={deliveries.length === 0}>
        <ol>
          <li>
            Open programme “{program}” in Bugcrowd: Program Settings, Integrations, Outgoing webhooks, Add
            webhook.
          </li>
          <li>Enter the webhook address above as its URL, and choose all submission and blocker events.</li>
          <li>
            Save it with “Add &amp; enable webhook”. Only then does Bugcrowd show the signing secret, on the
            webhook’s Edit page.
          </li>
          <li>
            If the secret is another one than you have entered here, enter it under “Add a connection”, with
            the same id “{id}” and the same programme, project and issue type.
          </li>
        </ol>
      </Disclosure>
    </Stack>
  );
}
