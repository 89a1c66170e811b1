import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { momentText } from '../../../src/wording/moments';
import { personName } from '../../../src/wording/person-name';
import {
  requestedText,
  requestReason,
  requestTitle,
  untilDecided,
} from '../../../src/wording/request-sentence';
import { blockedText, deciderText } from '../../../src/wording/request-standing-sentence';
import { Message } from '../ui/message';

/** A request that waits for an approver, what it waits for, and what waits after it. */
export function DateRequestMessage({ view }: { readonly view: TrackedPanel }): ReactElement | null {
  const { dateRequest, laterRequests, people, policy, actions, request: standing } = view;
  if (dateRequest === null) return null;
  const { askedBy, askedAt, change } = dateRequest;
  const moment = momentText(askedAt, policy.timeZone);
  return (
    <Message tone="neutral">
      <p>
        <strong>{requestTitle(dateRequest)}</strong>
      </p>
      <p>{requestReason(dateRequest)}</p>
      {standing.blockedBy === null ? (
        <p>
          {deciderText(standing.decider, actions)} {untilDecided(change)}
        </p>
      ) : (
        <p>{blockedText(standing.blockedBy, dateRequest)}</p>
      )}
      {laterRequests.length > 0 && (
        <p>Decided after that: {laterRequests.map((later) => requestedText(later.change)).join('; ')}.</p>
      )}
      <p className="small subtle">
        {askedBy === ''
          ? `Asked by the app on ${moment}.`
          : `Requested by ${personName(askedBy, people)} on ${moment}.`}
      </p>
    </Message>
  );
}
