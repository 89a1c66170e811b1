import type { ReactElement } from 'react';
import type { HealthView } from '../../../../src/contract/health';
import type { Problem } from '../../../../src/domain/health/problem';
import { Button } from '../../ui/button';
import { cardId, deadLettersId, mappingId, secretsId, signingId, tokenId } from '../page/place-ids';
import { healthOf } from '../page/connection-health';
import { ConnectionLink } from './connection-link';
import type { ComparisonControl } from '../reconcile/use-comparison';
import type { Remedy } from './take-remedy';
import type { Remedies } from './use-remedies';
import * as words from './words';

function RemedyButton({
  remedy,
  connectionId,
  label,
  busyLabel,
  remedies,
}: {
  readonly remedy: Remedy;
  readonly connectionId: string;
  readonly label: string;
  readonly busyLabel: string;
  readonly remedies: Remedies;
}): ReactElement {
  return (
    <Button
      label={label}
      busyLabel={busyLabel}
      isBusy={remedies.isTaking(remedy, connectionId)}
      onClick={() => {
        remedies.take(remedy, connectionId);
      }}
    />
  );
}

function DeadLettersLink({ connectionId }: { readonly connectionId: string }): ReactElement {
  return (
    <ConnectionLink
      to="deliveries"
      connectionId={connectionId}
      partId={deadLettersId}
      what="the dead letters of "
    />
  );
}

/** What helps against a problem, if it can be done on this page. */
export function ProblemAction({
  problem,
  view,
  comparison,
  remedies,
}: {
  readonly problem: Problem;
  readonly view: HealthView;
  readonly comparison: ComparisonControl;
  readonly remedies: Remedies;
}): ReactElement | null {
  switch (problem.kind) {
    case 'dead-letters':
      return (
        <>
          <DeadLettersLink connectionId={problem.connectionId} />
          <RemedyButton
            remedy="replay"
            connectionId={problem.connectionId}
            label={words.replayAll(problem.connectionId)}
            busyLabel={words.replaying}
            remedies={remedies}
          />
        </>
      );
    case 'dead-letters-dropped':
      return <DeadLettersLink connectionId={problem.connectionId} />;
    case 'token-refused':
    case 'no-token':
      return <ConnectionLink connectionId={problem.connectionId} partId={tokenId} what="the API token of " />;
    case 'missing-fields':
    case 'not-moved':
      return (
        <>
          <ConnectionLink connectionId={problem.connectionId} partId={mappingId} what="the mapping of " />
          <RemedyButton
            remedy="read-fields"
            connectionId={problem.connectionId}
            label={words.refreshJiraFields(problem.connectionId)}
            busyLabel={words.refreshing}
            remedies={remedies}
          />
        </>
      );
    case 'paused':
      return (
        <RemedyButton
          remedy="resume"
          connectionId={problem.connectionId}
          label={words.resume(problem.connectionId)}
          busyLabel={words.resuming}
          remedies={remedies}
        />
      );
    case 'signing-proposed':
    case 'calls-refused':
      return <ConnectionLink connectionId={problem.connectionId} partId={signingId} what="the signing of " />;
    case 'no-secret':
      return (
        <ConnectionLink
          connectionId={problem.connectionId}
          partId={secretsId}
          what="the signing secrets of "
        />
      );
    case 'no-approvers':
      return <ConnectionLink connectionId={problem.connectionId} partId={cardId} what="the people of " />;
    case 'foreign-deliveries':
    case 'no-delivery-yet':
      return <ConnectionLink connectionId={problem.connectionId} partId={cardId} />;
    case 'stranded':
    case 'comparison-failed':
    case 'comparison-late':
    case 'duplicated':
      return healthOf(view, problem.connectionId)?.comparison.type === 'on' ? (
        <Button
          label={words.compareNow(problem.connectionId)}
          busyLabel={words.starting}
          isBusy={comparison.starting === problem.connectionId}
          onClick={() => {
            comparison.start(problem.connectionId);
          }}
        />
      ) : null;
    case 'unjudged-resolution':
      return (
        <>
          {(['fixed', 'closed'] as const).map((counts) => (
            <Button
              key={counts}
              label={words.is(problem.resolution.name, counts === 'fixed' ? 'a fix' : 'not a fix')}
              busyLabel={words.saving}
              isBusy={remedies.isJudging(problem.resolution.id, counts)}
              onClick={() => {
                remedies.judge(problem.resolution, counts);
              }}
            />
          ))}
        </>
      );
    case 'project-renamed':
    case 'project-unseen':
    case 'project-archived':
    case 'panel-not-pinned':
    case 'ruled-project-unseen':
    case 'ruled-missing-fields':
    case 'ruled-project-archived':
    case 'people-lost':
    case 'comments-stopped':
    case 'comments-not-read':
      return <ConnectionLink connectionId={problem.connectionId} partId={cardId} />;
    // Its requests are listed below it, in full width.
    case 'issues-asked':
    case 'issues-deleted':
    case 'issues-gone':
    case 'issues-unseen':
    case 'issues-refused':
    case 'issues-not-commented':
    case 'issues-not-written':
    case 'issues-not-linked':
    case 'issues-not-mirrored':
    case 'issues-not-answered':
    case 'issues-not-sent':
    case 'issues-to-send':
    case 'issues-moved':
    case 'issues-far':
    case 'issues-contested':
    case 'issues-property-changed':
    case 'issues-blocked':
    case 'issues-long':
    case 'issues-doubled':
    case 'missing-scopes':
    case 'unknown-work':
    case 'columns-refused':
    case 'backlog':
    case 'held-back':
    case 'egress-refused':
      return null;
  }
}
