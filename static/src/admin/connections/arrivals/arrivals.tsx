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
import { signedWithText } from '../../deliveries/base/words';
import { usePolling } from '../../page/use-polling';
import { arrivalSentence, arrivalsWords } from './words';
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
      <strong>{eventKey === null ? arrivalsWords.callWithoutEvent : eventName(eventKey)}</strong>
      {program !== null && ` of program “${program}”`}
      {arrivalsWords.receivedOn(momentText(receivedAt, 'UTC'), arrivalSentence(arrival))}{' '}
      {issueKey !== null && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            openIssue(issueKey);
          }}
        >
          {arrivalsWords.open(issueKey)}
        </button>
      )}
      {signedWith !== null && (
        <span className="own-line small subtle">{arrivalsWords.signedWith(signedWithText(signedWith))}</span>
      )}
      {isForeign && (
        <span className="own-line">{arrivalsWords.thisConnection(expected, source.words.name)}</span>
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
  if (isEntered) return <Empty title={arrivalsWords.noFindingWasEntered} />;
  return (
    <>
      <Empty title={arrivalsWords.noDeliveriesYet}>
        <p>{arrivalsWords.sendsOneWhenSubmission(words.name)}</p>
      </Empty>
      {isLate && (
        <Message tone="warning">
          <p>
            <strong>{arrivalsWords.thisIsTakingLonger}</strong>{' '}
            {arrivalsWords.checkWebhooksRecentDeliveries(words.name)}
          </p>
          <ul className="bullets">
            <li>{arrivalsWords.noEntryWebhook}</li>
            <li>{arrivalsWords.signingSecretHereDiffers}</li>
            <li>{arrivalsWords.noResponseOrWebhooks}</li>
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
        <ul className="bullets" aria-label={arrivalsWords.deliveriesReceived}>
          {result.arrivals.map((arrival) => (
            <ArrivalText key={arrival.eventId} arrival={arrival} program={program} source={source} />
          ))}
        </ul>
      );
    case 'unknown-connection':
      return <p>{arrivalsWords.connectionNoLongerExists}</p>;
    case 'no-permission':
      return <p>{arrivalsWords.noPermission}</p>;
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
        {state.type === 'loading' && <p>{arrivalsWords.loading}</p>}
        {state.type === 'failed' && <p>{arrivalsWords.notLoaded(asSentence(state.reason))}</p>}
        {state.type === 'ready' && (
          <Content result={state.value} program={program} source={source} isLate={isLate} />
        )}
      </div>
      <div className="buttons">
        {isActive ? (
          <Button
            label={arrivalsWords.stopWatching}
            onClick={() => {
              setIsWatching(false);
            }}
          />
        ) : (
          <Button label={arrivalsWords.refreshList} onClick={() => void remote.refresh()} />
        )}
      </div>
      <p className="small subtle">
        {isActive ? arrivalsWords.thisListRefreshesAutomatically : arrivalsWords.thisListNoLonger}
      </p>
    </div>
  );
}
