import Heading from '@atlaskit/heading';
import { Inline, Stack } from '@atlaskit/primitives/compiled';
import { useId, type ReactElement } from 'react';
import type { AdminConnection } from '../../../../src/contract/admin';
import type { AdminPolicy } from '../../../../src/contract/policies';
import { issuesOfConnection } from '../../../../src/wording/issue-search';
import { submissionStateName } from '../../../../src/wording/names';
import { Fact, Facts } from '../../ui/facts';
import { LazyDisclosure } from '../../ui/lazy-disclosure';
import type { PageControl } from '../page/page-control';
import { PinStatus } from './pin/pin-status';
import { cardId, mappingId, signingId } from '../page/place-ids';
import { PlaceLink } from '../page/place-link';
import { SearchButton } from '../page/search-button';
import { TokenSection } from './token/token-section';
import { WebhookAddress } from './webhook-address';
import { ConnectionImport } from './connection-import';
import { ConnectionState } from './connection-state';
import { PauseMessage } from './pause-message';
import { SecretsSection } from './secrets-section';
import { connectionPageWords as words } from './words';

/** One connection: its target, its setup, and all its settings. */
export function ConnectionPage({
  connection,
  policies,
  control,
}: {
  readonly connection: AdminConnection;
  readonly policies: readonly AdminPolicy[];
  readonly control: PageControl;
}): ReactElement {
  const { id, source, program, projectKey, issueType, policyName, policyId, createOn, pausedSince } =
    connection;
  const headingId = useId();
  return (
    <section
      className="card"
      aria-labelledby={headingId}
      id={cardId(id)}
      tabIndex={-1}
      data-testid={`connection-${id}`}
    >
      <Stack space="space.200" alignInline="stretch">
        <p>
          <PlaceLink to="connections">{words.allConnections}</PlaceLink>
        </p>
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Heading as="h2" size="medium" id={headingId}>
            {id}
          </Heading>
          <ConnectionState connection={connection} />
        </Inline>
        {pausedSince !== null && (
          <PauseMessage connection={connection} since={pausedSince} control={control} />
        )}
        <Facts>
          {source.isEntered && <Fact name={words.source}>{words.enteredByHand}</Fact>}
          {source.words.program !== null && <Fact name={source.words.program}>{program}</Fact>}
          <Fact name={words.jiraProject}>{projectKey}</Fact>
          <Fact name={words.issueType}>{issueType}</Fact>
          <Fact name={words.createsIssueAtState}>{submissionStateName(createOn)}</Fact>
          <Fact name={words.issues}>
            <SearchButton jql={issuesOfConnection(id)} about={`: issues of ${id}`} />
          </Fact>
          <Fact name={words.policy} isWide>
            {policyName} <span className="small subtle">({policyId})</span>
          </Fact>
        </Facts>
        <PinStatus connection={connection} report={control.report} />
        {source.isEntered && (
          <LazyDisclosure
            level="h3"
            title={words.enterFinding}
            isOpen
            load={() => import('../findings/finding-form')}
          >
            {({ FindingForm }) => <FindingForm connectionId={id} control={control} />}
          </LazyDisclosure>
        )}
        {source.hasWebhook && <WebhookAddress connection={connection} />}
        <LazyDisclosure
          level="h3"
          title={words.latestDeliveries}
          isOpen={source.hasWebhook && connection.deliveries.length === 0 && pausedSince === null}
          load={() => import('./arrivals/arrivals')}
        >
          {({ Arrivals }) => <Arrivals connectionId={id} program={program} source={source} />}
        </LazyDisclosure>
        {source.hasWebhook && (
          <LazyDisclosure
            level="h3"
            title={words.testDelivery}
            load={() => import('./test-delivery/test-delivery-part')}
          >
            {({ TestDeliveryPart }) => <TestDeliveryPart connectionId={id} source={source} />}
          </LazyDisclosure>
        )}
        {source.hasWebhook && <SecretsSection connection={connection} control={control} />}
        {source.hasWebhook && (
          <LazyDisclosure
            id={signingId(id)}
            level="h3"
            title={words.howDeliveriesAreSigned}
            load={() => import('./signing/signing-part')}
          >
            {({ SigningPart }) => <SigningPart connectionId={id} control={control} />}
          </LazyDisclosure>
        )}
        {source.apiHost !== null && <TokenSection connection={connection} control={control} />}
        <LazyDisclosure
          level="h3"
          title={source.words.program === null ? words.project : words.programAndProject}
          load={() => import('./route-form')}
        >
          {({ RouteForm }) => <RouteForm connection={connection} control={control} />}
        </LazyDisclosure>
        <LazyDisclosure level="h3" title={words.settings} load={() => import('./settings/settings-part')}>
          {({ SettingsPart }) => (
            <SettingsPart connection={connection} policies={policies} update={control.update} />
          )}
        </LazyDisclosure>
        <LazyDisclosure level="h3" title={words.rules} load={() => import('../routing/rules-section')}>
          {({ RulesSection }) => (
            <RulesSection connection={connection} policies={policies} control={control} />
          )}
        </LazyDisclosure>
        <LazyDisclosure
          level="h3"
          title={words.mappingAndPreview}
          id={mappingId(id)}
          isOpen={false}
          load={() => import('../mapping/mapping-section')}
        >
          {({ MappingSection }) => (
            // Another project has other fields.
            <MappingSection
              key={`${connection.projectId} ${connection.issueTypeId}`}
              connection={connection}
              control={control}
            />
          )}
        </LazyDisclosure>
        {source.takesChanges && (
          <LazyDisclosure
            level="h3"
            title={words.changesSent(source.words.name)}
            load={() => import('../agreement/agreement-section')}
          >
            {({ AgreementSection }) => (
              // Another project has other statuses.
              <AgreementSection key={connection.projectId} connection={connection} update={control.update} />
            )}
          </LazyDisclosure>
        )}
        {source.apiHost !== null && <ConnectionImport connection={connection} control={control} />}
        <LazyDisclosure level="h3" title={words.pauseOrDelete} load={() => import('./danger-zone')}>
          {({ DangerZone }) => <DangerZone connection={connection} control={control} />}
        </LazyDisclosure>
      </Stack>
    </section>
  );
}
