import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { dateText, momentText } from '../../../src/wording/moments';
import { personName } from '../../../src/wording/person-name';
import { Message } from '../ui/message';

/** A pending extension request, and what it waits for. */
export function ExtensionRequestMessage({
  view: { extensionRequest, people, policy, actions },
}: {
  readonly view: TrackedPanel;
}): ReactElement | null {
  if (extensionRequest === null) return null;
  const { dueDate, plan, askedBy, askedAt } = extensionRequest;
  const decider = actions.includes('approve-extension') ? 'you or another approver' : 'another approver';
  return (
    <Message tone="neutral">
      <p>
        <strong>An extension to {dateText(dueDate)} is requested</strong>
      </p>
      <p>Plan: {plan}</p>
      <p>It is waiting until {decider} decides. Until then the due date stays as it is.</p>
      <p className="small subtle">
        Requested by {personName(askedBy, people)} on {momentText(askedAt, policy.timeZone)}.
      </p>
    </Message>
  );
}
