import { Stack } from '@atlaskit/primitives/compiled';
import type { ReactElement } from 'react';
import type { AdminConnection } from '../../../../src/contract/admin';
import { Disclosure } from '../../ui/disclosure';
import { ExternalLink } from '../../ui/external-link';
import { CopyField } from '../form/copy-field';

/** The webhook's address, and how to enter it in Bugcrowd. */
export function WebhookAddress({
  connection: { program, webhookUrl, deliveries },
}: {
  readonly connection: AdminConnection;
}): ReactElement {
  return (
    <Stack space="space.100">
      <CopyField label="Webhook address" value={webhookUrl} />
      <Disclosure level="h3" title="Set it up in Bugcrowd" isOpen={deliveries.length === 0}>
        <ol>
          <li>
            Open program “{program}” in Bugcrowd: Program Settings, Integrations, Outgoing webhooks, Add
            webhook.
          </li>
          <li>Enter the webhook address above as its URL, and choose all submission and blocker events.</li>
          <li>
            Save it with “Add &amp; enable webhook”. Only then does Bugcrowd show the signing secret, on the
            webhook’s Edit page.
          </li>
          <li>If it differs from the secret set here, add it under “Signing secrets”.</li>
        </ol>
        <p>
          <ExternalLink href="https://docs.bugcrowd.com/api/webhooks/">
            Bugcrowd’s guide to webhooks
          </ExternalLink>
        </p>
      </Disclosure>
    </Stack>
  );
}
