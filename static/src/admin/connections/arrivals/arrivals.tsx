import { useEffect, useState, type ReactElement } from 'react';
import type { Arrival, ArrivalsResult } from '../../../../../src/contract/connections';
import type { SourceView } from '../../../../../src/contract/sources';
import { eventName } from '../../../../../src/wording/event-name';
import { momentText } from '../../../../../src/wording/moments';
import { invokeAdmin } from '../../../bridge/invoke';
import { openIssue } from '../../../bridge/open-page';
import { createRemote } from '../../../remote/create-remote';
import { useRemote } from '../../../remote/use-remote';
import { asSentence } from '../../../ui/as-sentence';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Message } from '../../../ui/message';
import { signedWithText } from '../../deliveries/base/delivery-words';
import { usePolling } from '../../page/use-polling';
import { arrivalSentence } from './arrival-words';
import '../connection.css';

/** The source calls within seconds; after a longer wait something needs checking. */
const LATE_MS = 60_000;
/** Nobody watches the page for longer. */
const GIVE_UP_MS = 15 * 60_000;

/** True after something has been active for this long. */
function usePassed(isActive: boolean, afterMs: number): boolean {
  const [hasPassed, setHasPassed] = useState(false);
  useEffect(() => {
    if (!isActive) return undefined;
    const timer = setTimeout(() => {
      setHasPassed(true);
    }, afterMs);
    return () => {
      clearTimeout(timer);
    };
  }, [isActive, afterMs]);
  return hasPassed;
}

function ArrivalText({
  arrival,
  program: expected,
  source,
}: {
  readonly arrival: Arrival;
  readonly program: string;
  readonly source: SourceView;
}): ReactElement {
  const { eventKey, receivedAt, program, isForeign, signedWith, issueKey } = arrival;
  return (
    <li>
      <strong>{eventKey === null ? 'A call without an event' : eventName(eventKey)}</strong>
      {program !== null && ` of program “${program}”`}, received on {momentText(receivedAt, 'UTC')}.{' '}
      {arrivalSentence(arrival)}{' '}
      {issueKey !== null && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            openIssue(issueKey);
          }}
        >
          Open {issueKey}
        </button>
      )}
      {signedWith !== null && (
        <span className="own-line small subtle">Signed with: {signedWithText(signedWith)}.</span>
      )}
      {isForeign && (
        <span className="own-line">
          This connection is for program “{expected}”. Check that the webhook was added to the right program
          in {source.words.name}.
        </span>
      )}
    </li>
  );
}

function Nothing({
  isLate,
  source: { words, isEntered },
}: {
  readonly isLate: boolean;
  readonly source: SourceView;
}): ReactElement {
  if (isEntered) return <Empty title="No finding was entered yet." />;
  return (
    <>
      <Empty title="No deliveries yet.">
        <p>{words.name} sends one when a submission changes: create a test submission, or comment on one.</p>
      </Empty>
      {isLate && (
        <Message tone="warning">
          <p>
            <strong>This is taking longer than usual.</strong> Check the webhook’s Recent Deliveries in{' '}
            {words.name}:
          </p>
          <ul className="bullets">
            <li>No entry: the webhook is not enabled, or does not send this event.</li>
            <li>401: the signing secret here differs from the one on the webhook’s Edit page.</li>
            <li>No response, or 404: the webhook’s URL is not the address shown here.</li>
          </ul>
        </Message>
      )}
    </>
  );
}

function Content({
  result,
  program,
  source,
  isLate,
}: {
  readonly result: ArrivalsResult;
  readonly program: string;
  readonly source: SourceView;
  readonly isLate: boolean;
}): ReactElement {
  switch (result.type) {
    case 'arrivals':
      return result.arrivals.length === 0 ? (
        <Nothing isLate={isLate} source={source} />
      ) : (
        <ul className="bullets" aria-label="Deliveries received">
          {result.arrivals.map((arrival) => (
            <ArrivalText key={arrival.eventId} arrival={arrival} program={program} source={source} />
          ))}
        </ul>
      );
    case 'unknown-connection':
      return <p>The connection no longer exists.</p>;
    case 'no-permission':
      return <p>You are no longer a Jira administrator.</p>;
  }
}

/** Watches incoming deliveries and shows the result of each. */
export function Arrivals({
  connectionId,
  program,
  source,
}: {
  readonly connectionId: string;
  readonly program: string;
  readonly source: SourceView;
}): ReactElement {
  const [remote] = useState(() => createRemote(() => invokeAdmin('listArrivals', { connectionId })));
  const state = useRemote(remote);
  const [isWatching, setIsWatching] = useState(true);
  const hasGivenUp = usePassed(isWatching, GIVE_UP_MS);
  const isActive = isWatching && !hasGivenUp;
  const isLate = usePassed(isActive, LATE_MS);
  usePolling(isActive, remote.refresh);
  return (
    <div className="part">
      <div role="status">
        {state.type === 'loading' && <p>Loading…</p>}
        {state.type === 'failed' && (
          <p>The deliveries could not be loaded. The server answered: {asSentence(state.reason)}</p>
        )}
        {state.type === 'ready' && (
          <Content result={state.value} program={program} source={source} isLate={isLate} />
        )}
      </div>
      <div className="buttons">
        {isActive ? (
          <Button
            label="Stop watching"
            onClick={() => {
              setIsWatching(false);
            }}
          />
        ) : (
          <Button label="Refresh list" onClick={() => void remote.refresh()} />
        )}
      </div>
      <p className="small subtle">
        {isActive ? 'This list refreshes automatically.' : 'This list no longer refreshes automatically.'}
      </p>
    </div>
  );
}
