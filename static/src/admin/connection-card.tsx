import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled';
import { useId, type ReactElement } from 'react';
import type { AdminConnection, AdminPolicy } from '../../../src/contract/admin-view';
import { submissionStateName } from '../../../src/wording/names';
import { Disclosure } from '../ui/disclosure';
import { Fact, Facts } from '../ui/facts';
import { ConnectionWork } from './connection-work';
import { DeliveryTable } from './delivery-table';
import type { PageControl } from './page-control';
import { PinStatus } from './pin-status';
import { cardId } from './place-ids';
import { SettingsForm } from './settings-form';
import { settingsText } from './settings-text';
import { TokenSection } from './token/token-section';
import { WebhookAddress } from './webhook-address';

/** One connection: where its submissions go, how it is set up and what came in. */
export function ConnectionCard({
  connection,
  policies,
  control,
}: {
  readonly connection: AdminConnection;
  readonly policies: readonly AdminPolicy[];
  readonly control: PageControl;
}): ReactElement {
  const { id, program, projectKey, issueType, policyName, policyId, createOn, secrets } = connection;
  const headingId = useId();
  return (
    <section
      className="card"
      aria-labelledby={headingId}
      id={cardId(id)}
      tabIndex={-1}
      data-testid={`connection-${id}`}
    >
      <Stack space="space.200">
        <Heading as="h2" size="medium" id={headingId}>
          {id}
        </Heading>
        <Facts>
          <Fact name="Bugcrowd programme">{program}</Fact>
          <Fact name="Jira project">{projectKey}</Fact>
          <Fact name="Issue type">{issueType}</Fact>
          <Fact name="Creates an issue from state">{submissionStateName(createOn)}</Fact>
          <Fact name="Signing secrets">
            {secrets === 0 ? 'None: deliveries are refused' : `${secrets} set`}
          </Fact>
          <Fact name="Policy" isWide>
            {policyName} <span className="small subtle">({policyId})</span>
          </Fact>
        </Facts>
        <PinStatus connection={connection} report={control.report} />
        <WebhookAddress connection={connection} />
        <TokenSection connection={connection} control={control} />
        <Disclosure level="h3" title="Settings" isOpen={false}>
          <SettingsForm
            key={settingsText(connection.settings)}
            connection={connection}
            policies={policies}
            report={control.report}
          />
        </Disclosure>
        <Disclosure level="h3" title={`Last deliveries (${connection.deliveries.length})`}>
          <DeliveryTable connectionId={id} deliveries={connection.deliveries} />
        </Disclosure>
        <ConnectionWork connection={connection} control={control} />
      </Stack>
    </section>
  );
}
