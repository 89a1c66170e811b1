import type { ReactElement } from 'react';
import type { HealthView } from '../../../../src/contract/health-view';
import type { Problem } from '../../../../src/domain/health/assess-health';
import { Button } from '../../ui/button';
import { JumpLink } from '../../ui/jump-link';
import { ADD_CONNECTION, cardId, deadLettersId, tokenId } from '../place-ids';
import { healthOf } from './connection-health';
import type { ComparisonControl } from './use-comparison';

/** What helps against a problem, where it can be done on this page. */
export function ProblemAction({
  problem,
  view,
  comparison,
}: {
  readonly problem: Problem;
  readonly view: HealthView;
  readonly comparison: ComparisonControl;
}): ReactElement | null {
  switch (problem.kind) {
    case 'no-secret':
      return <JumpLink to={ADD_CONNECTION}>Go to “Add a connection”</JumpLink>;
    case 'dead-letters':
    case 'letters-dropped':
      return (
        <JumpLink to={deadLettersId(problem.connectionId)}>
          {`Go to the dead letters of “${problem.connectionId}”`}
        </JumpLink>
      );
    case 'token-refused':
    case 'no-token':
      return (
        <JumpLink
          to={tokenId(problem.connectionId)}
        >{`Go to the API token of “${problem.connectionId}”`}</JumpLink>
      );
    case 'missing-fields':
    case 'no-delivery-yet':
      return <JumpLink to={cardId(problem.connectionId)}>{`Go to “${problem.connectionId}”`}</JumpLink>;
    case 'stranded':
    case 'comparison-failed':
    case 'comparison-late':
    case 'doubled':
      return healthOf(view, problem.connectionId)?.comparison.type === 'on' ? (
        <Button
          label={`Compare “${problem.connectionId}” now`}
          busyLabel="Starting…"
          isBusy={comparison.starting === problem.connectionId}
          onClick={() => {
            comparison.start(problem.connectionId);
          }}
        />
      ) : null;
    case 'missing-scopes':
    case 'backlog':
    case 'held-back':
    case 'egress-refused':
      return null;
  }
}
