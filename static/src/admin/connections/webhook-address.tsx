import { Stack } from '@atlaskit/primitives/compiled';
import type { ReactElement } from 'react';
import type { AdminConnection } from '../../../../src/contract/admin';
import { Disclosure } from '../../ui/disclosure';
import { ExternalLink } from '../../ui/external-link';
import { CopyField } from '../form/copy-field';
import { webhookAddressWords as words } from './webhook-words';

/** The webhook's address, and how to enter it in Bugcrowd. */
export function WebhookAddress({
  connection: { program, webhookUrl, deliveries },
}: {
  readonly connection: AdminConnection;
}): ReactElement {
  return (
    <Stack space="space.100">
      <CopyField label={words.webhookAddress} value={webhookUrl} />
      <Disclosure level="h3" title={words.setItUp} isOpen={deliveries.length === 0}>
        <ol>
          <li>{words.openProgramInBugcrowd(program)}</li>
          <li>{words.enterWebhookAddressAbove}</li>
          <li>{words.saveIt}</li>
          <li>{words.ifItDiffers}</li>
        </ol>
        <p>
          <ExternalLink href="https://docs.bugcrowd.com/api/webhooks/">
            {words.bugcrowdsGuideToWebhooks}
          </ExternalLink>
        </p>
      </Disclosure>
    </Stack>
  );
}
