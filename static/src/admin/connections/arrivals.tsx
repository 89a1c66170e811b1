import { useEffect, useState, type ReactElement } from 'react';
import type { Arrival, ArrivalsResult } from '../../../../src/contract/connections';
import { momentText } from '../../../../src/wording/moments';
import { invokeAdmin } from '../../bridge/invoke';
import { openIssue } from '../../bridge/open-page';
import { createRemote } from '../../remote/create-remote';
import { useRemote } from '../../remote/use-remote';
import { asSentence } from '../../ui/as-sentence';
import { Button } from '../../ui/button';
import { Message } from '../../ui/message';
import { signedWithText } from '../deliveries/delivery-words';
import { usePolling } from '../page/use-polling';
import { madeOfIt } from './arrival-words';
import './connection.css';

/** Bugcrowd calls within seconds; who waits longer has something to check. */
const LATE_MS = 60_000;
/** Nobody looks at a page for longer. */
const GIVE_UP_MS = 15 * 60_000;

/** True once something has gone on for so long. */
function usePassed(goesOn: boolean, afterMs: number): boolean {
  const [hasPassed, setHasPassed] = useState(false);
  useEffect(() => {
    if (!goesOn) return undefined;
    const timer = setTimeout(() => {
      setHasPassed(true);
    }, afterMs);
    return () => {
      clearTimeout(timer);
    };
  }, [goesOn, afterMs]);
  return hasPassed;
}

function ArrivalText({
  arrival,
  program: expected,
}: {
  readonly arrival: Arrival;
  readonly program: string;
}): ReactElement {
  const { eventKey, receivedAt, program, isForeign, signedWith, issueKey } = arrival;
  return (
    <li>
      <strong>{eventKey ?? 'A call that names no event'}</strong>
      {program !== null && ` of program “${program}”`}, received on {momentText(receivedAt, 'UTC')}.{' '}
      {madeOfIt(arrival)}{' '}
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
          This connection is for program “{expected}”. See whether the webhook was added to the right program
          in Bugcrowd.
        </span>
      )}
    </li>
  );
}

function Nothing({ isLate }: { readonly isLate: boolean }): ReactElement {
  return (
    <>
      <p>
        Nothing has come in yet. Bugcrowd calls when something happens to a submission: make a test
        submission, or comment on one.
      </p>
      {isLate && (
        <Message tone="warning">
          <p>
            <strong>It takes longer than usual.</strong> Look at the webhook’s Recent Deliveries in Bugcrowd:
          </p>
          <ul className="bullets">
            <li>No line: the webhook is not enabled, or the event is not among those that are sent.</li>
            <li>Answered with 401: the signing secret here is not the one on the webhook’s Edit page.</li>
            <li>No answer, or 404: the address is not the one that is shown here.</li>
          </ul>
        </Message>
      )}
    </>
  );
}

function Content({
  result,
  program,
  isLate,
}: {
  readonly result: ArrivalsResult;
  readonly program: string;
  readonly isLate: boolean;
}): ReactElement {
  switch (result.type) {
    case 'arrivals':
      return result.arrivals.length === 0 ? (
        <Nothing isLate={isLate} />
      ) : (
        <ul className="bullets" aria-label="Deliveries that came in">
          {result.arrivals.map((arrival) => (
            <ArrivalText key={arrival.eventId ?? arrival.receivedAt} arrival={arrival} program={program} />
          ))}
        </ul>
      );
    case 'unknown-connection':
      return <p>The connection does not exist any more.</p>;
    case 'no-permission':
      return <p>You do not administer Jira any more.</p>;
  }
}

/** Watches what comes in, and says of each delivery what was made of it. */
export function Arrivals({
  connectionId,
  program,
}: {
  readonly connectionId: string;
  readonly program: string;
}): ReactElement {
  const [remote] = useState(() => createRemote(() => invokeAdmin('listArrivals', { connectionId })));
  const state = useRemote(remote);
  const [isWatching, setIsWatching] = useState(true);
  const hasGivenUp = usePassed(isWatching, GIVE_UP_MS);
  const goesOn = isWatching && !hasGivenUp;
  const isLate = usePassed(goesOn, LATE_MS);
  usePolling(goesOn, remote.refresh);
  return (
    <div className="part">
      <div role="status">
        {state.type === 'loading' && <p>Looking…</p>}
        {state.type === 'failed' && (
          <p>It could not be looked up what came in. The server answered: {asSentence(state.reason)}</p>
        )}
        {state.type === 'ready' && <Content result={state.value} program={program} isLate={isLate} />}
      </div>
      <div className="buttons">
        {goesOn ? (
          <Button
            label="Stop watching"
            onClick={() => {
              setIsWatching(false);
            }}
          />
        ) : (
          <Button label="Look again" onClick={() => void remote.refresh()} />
        )}
      </div>
      <p className="small subtle">
        {goesOn ? 'This list refreshes by itself.' : 'This list does not refresh by itself any more.'}
      </p>
    </div>
  );
}
