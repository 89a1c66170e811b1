import type { ReactElement } from 'react';
import type { HealthView } from '../../../../src/contract/health';
import type { Weight } from '../../../../src/domain/health/problem';
import { healthVerdict } from '../../../../src/wording/health-verdict';
import { momentText } from '../../../../src/wording/moments';
import type { Remote } from '../../remote/create-remote';
import { asSentence } from '../../ui/as-sentence';
import { AFTER_A_FRAME, DrawnLater } from '../../ui/drawn-later';
import { LazyDisclosure } from '../../ui/lazy-disclosure';
import { Message } from '../../ui/message';
import { NoticeArea } from '../../ui/notice-area';
import { PlaceLink } from '../page/place-link';
import { ConnectionFigures } from './connection-figures';
import { ProblemList } from './problem-list';
import { useComparison } from '../reconcile/use-comparison';
import { useRemedies } from './use-remedies';
import * as words from './words';
import './health.css';

type View = Extract<HealthView, { type: 'health' }>;

function worstOf(problems: View['problems'], connectionId: string): Weight | null {
  // The worst come first.
  const found = problems.find(
    (problem) => 'connectionId' in problem && problem.connectionId === connectionId,
  );
  return found?.weight ?? null;
}

/** The verdict, its problems, the worst first, and each connection's figures. */
export function HealthReport({
  view,
  staleBecause,
  health,
}: {
  readonly view: View;
  readonly staleBecause: string | null;
  readonly health: Remote<HealthView>;
}): ReactElement {
  const { now, problems, connections } = view;
  const comparison = useComparison(health);
  const remedies = useRemedies(health);
  const isIdle = connections.length === 0 && problems.length === 0;
  return (
    <div className="part">
      <div>
        <p role="status" className="verdict">
          {isIdle ? words.noConnectionsYet : healthVerdict(problems.map(({ weight }) => weight))}
        </p>
        {isIdle && (
          <p>
            <PlaceLink to="connections">{words.setUpConnection}</PlaceLink>
          </p>
        )}
        <p className="small subtle">{words.asOf(momentText(now, 'UTC'))}</p>
      </div>
      {staleBecause !== null && (
        <Message tone="warning" role="alert">
          <p>{words.notUpdated(asSentence(staleBecause))}</p>
        </Message>
      )}
      <NoticeArea notice={comparison.notice} />
      <NoticeArea notice={remedies.notice} />
      {problems.length > 0 && <ProblemList view={view} comparison={comparison} remedies={remedies} />}
      <DrawnLater afterMs={AFTER_A_FRAME}>
        {connections.map((connection) => (
          <ConnectionFigures
            key={connection.connectionId}
            health={connection}
            now={now}
            weight={worstOf(problems, connection.connectionId)}
            comparison={comparison}
          />
        ))}
        {connections.length > 0 && (
          <LazyDisclosure title={words.figuresOfOverview} level="h3" load={() => import('./counts-part')}>
            {({ CountsPart }) => <CountsPart />}
          </LazyDisclosure>
        )}
      </DrawnLater>
    </div>
  );
}
