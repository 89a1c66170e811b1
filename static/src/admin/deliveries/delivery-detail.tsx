import { useState, type ReactElement } from 'react';
import type { DeliveryDetail as Detail, DeliveryDetailResult } from '../../../../src/contract/deliveries';
import { deliveryReasonText } from '../../../../src/wording/delivery-reason';
import { eventName } from '../../../../src/wording/event-name';
import { agoText, countText, roughSpan } from '../../../../src/wording/figures';
import { dateText, momentText } from '../../../../src/wording/moments';
import { severityName, submissionStateName } from '../../../../src/wording/names';
import { invokeAdmin } from '../../bridge/invoke';
import { createRemote, type Remote } from '../../remote/create-remote';
import { useRemote } from '../../remote/use-remote';
import { Button } from '../../ui/button';
import { Fact, Facts } from '../../ui/facts';
import { LazyDisclosure } from '../../ui/lazy-disclosure';
import { NoticeArea } from '../../ui/notice-area';
import { RemoteFailure } from '../../ui/remote-failure';
import {
  channelNames,
  clockText,
  instantsAheadText,
  leftOutText,
  orderText,
  signedWithText,
  withoutIssueText,
} from './base/words';
import { deadLettersId } from '../page/place-ids';
import { PlaceLink } from '../page/place-link';
import { IssueButton } from './base/issue-button';
import { useReplayOne } from './use-replay-one';
import { deliveryDetailWords as words } from './words';

type Delivery = Detail['delivery'];

function seconds(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}

function EventRef({ delivery }: { readonly delivery: Delivery }): ReactElement {
  const { eventId, eventKey, submissionId, channel, receivedAt, eventAt, settledAt, attemptsBefore } =
    delivery;
  const signed = signedWithText(delivery.signedWith);
  return (
    <Facts>
      <Fact name={words.event}>
        {eventName(eventKey)}
        <span className="own-line small subtle">{eventId}</span>
      </Fact>
      <Fact name={words.submission}>{submissionId ?? words.notKnown}</Fact>
      <Fact name={words.source}>
        {channelNames[channel]}
        {attemptsBefore !== undefined && (
          <span className="own-line small subtle">
            {words.replayedAfterThatFailed(countText(attemptsBefore, 'attempt'))}
          </span>
        )}
      </Fact>
      <Fact name={words.signedWith}>{signed === '' ? words.notSignedRead : signed}</Fact>
      <Fact name={words.happened}>{eventAt === null ? words.notKnown : momentText(eventAt, 'UTC')}</Fact>
      <Fact name={words.received}>{momentText(receivedAt, 'UTC')}</Fact>
      <Fact name={words.processed}>
        {settledAt === null ? words.notYet : momentText(settledAt, 'UTC')}
        {settledAt !== null && (
          <span className="own-line small subtle">
            {words.later(roughSpan(seconds(receivedAt, settledAt)))}
          </span>
        )}
      </Fact>
      {delivery.ahead !== undefined && (
        <Fact name={words.datedAfter} isWide>
          {instantsAheadText(delivery.ahead)}
        </Fact>
      )}
      {delivery.order !== undefined && (
        <Fact name={words.order} isWide>
          {orderText(delivery.order)}
        </Fact>
      )}
      {delivery.leftOut !== undefined && (
        <Fact name={words.leftOut} isWide>
          {leftOutText(delivery.leftOut)}
        </Fact>
      )}
      {delivery.reason !== null && (
        <Fact name={words.result} isWide>
          {deliveryReasonText(delivery.reason)}
        </Fact>
      )}
    </Facts>
  );
}

function CaseNow({ kase }: { readonly kase: NonNullable<Detail['kase']> }): ReactElement {
  const { connectionId, issueKey, state, severity, clock, dueDate, withoutIssue } = kase;
  return (
    <Facts>
      <Fact name={words.stateNow}>{state === null ? words.notKnown : submissionStateName(state)}</Fact>
      <Fact name={words.severityNow}>{severity === null ? words.noneYet : severityName(severity)}</Fact>
      <Fact name={words.dueDateNow}>
        {dueDate === null ? words.none : dateText(dueDate)}
        {clock !== null && <span className="own-line small subtle">{clockText(clock)}</span>}
      </Fact>
      <Fact name={words.issueNow}>
        {issueKey === null ? words.none : <IssueButton issueKey={issueKey} />}
        {withoutIssue !== null && (
          <span className="own-line small subtle">{withoutIssueText(withoutIssue, state)}</span>
        )}
      </Fact>
      <Fact name={words.belongsToConnection}>{connectionId}</Fact>
    </Facts>
  );
}

function DeadLetterEntry({
  detail: { delivery, deadLetter, now },
  onDone,
}: {
  readonly detail: Detail;
  readonly onDone: () => Promise<void>;
}): ReactElement | null {
  const { isBusy, notice, replay } = useReplayOne(delivery, onDone);
  if (deadLetter === null) return <NoticeArea notice={notice} />;
  return (
    <>
      <p>
        {words.thisIsDeadLetter(countText(deadLetter.attempts, 'attempt'), agoText(deadLetter.diedAt, now))}
      </p>
      <NoticeArea notice={notice} />
      <div className="buttons">
        <Button label={words.replayThisDelivery} busyLabel={words.working} isBusy={isBusy} onClick={replay} />
        <PlaceLink to="deliveries" partId={deadLettersId(delivery.connectionId)}>
          {words.discardItInDead}
        </PlaceLink>
      </div>
    </>
  );
}

/** Everything known about one delivery. No report text. */
export function DeliveryDetail({
  delivery,
  onDone,
}: {
  readonly delivery: Delivery;
  /** Called after the delivery was replayed. */
  readonly onDone: () => Promise<void>;
}): ReactElement {
  const { connectionId, eventId, receivedAt } = delivery;
  const [remote] = useState<Remote<DeliveryDetailResult>>(() =>
    createRemote(() => invokeAdmin('getDelivery', { connectionId, eventId, receivedAt })),
  );
  const state = useRemote(remote);
  switch (state.type) {
    case 'loading':
      return <p role="status">{words.loadingDelivery}</p>;
    case 'failed':
      return <RemoteFailure what={words.notLoaded} state={state} remote={remote} />;
    case 'ready':
      if (state.value.type !== 'delivery') return <p>{words.thisDelivery}</p>;
      return (
        <>
          <EventRef delivery={state.value.delivery} />
          <DeadLetterEntry
            detail={state.value}
            onDone={async () => {
              await Promise.all([remote.refresh(), onDone()]);
            }}
          />
          {state.value.kase !== null && <CaseNow kase={state.value.kase} />}
          {state.value.kase?.issueKey === null && (
            <LazyDisclosure title={words.linkToIssue} load={() => import('./link-to-issue')}>
              {({ LinkToIssue }) => (
                <LinkToIssue
                  submission={delivery.submissionId ?? ''}
                  onLinked={async () => {
                    await Promise.all([remote.refresh(), onDone()]);
                  }}
                />
              )}
            </LazyDisclosure>
          )}
        </>
      );
  }
}
