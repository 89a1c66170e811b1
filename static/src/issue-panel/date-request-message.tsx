import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { momentText } from '../../../src/wording/moments';
import { personName } from '../../../src/wording/person-name';
import { requestReason, requestTitle } from '../../../src/wording/request-sentence';
import { Message } from '../ui/message';

/** A request that waits for an approver, and what it waits for. */
export function DateRequestMessage({
  view: { dateRequest, people, policy, actions },
}: {
  readonly view: TrackedPanel;
}): ReactElement | null {
  if (dateRequest === null) return null;
  const { askedBy, askedAt } = dateRequest;
  const decider = actions.includes('decline-extension') ? 'you or another approver' : 'another approver';
  return (
    <Message tone="neutral">
      <p>
        <strong>{requestTitle(dateRequest)}</strong>
      </p>
      <p>{requestReason(dateRequest)}</p>
      <p>It is waiting until {decider} decides. Until then the due date stays as it is.</p>
      <p className="small subtle">
        Requested by {personName(askedBy, people)} on {momentText(askedAt, policy.timeZone)}.
      </p>
    </Message>
  );
}
