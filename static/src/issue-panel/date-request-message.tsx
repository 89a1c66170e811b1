import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { requestReason, requestTitle, untilDecided } from '../../../src/wording/request-sentence';
import { blockedText, deciderText } from '../../../src/wording/request-standing-sentence';
import { Message } from '../ui/message';
import { ActionOpener } from './action-opener';
import type { PanelControl } from './panel-control';
import { useViewer } from './viewer-context';
import { actionNames, inButtonOrder } from './words/action-name';
import { laterRequestsText, panelWords, requestedByText } from './words/panel-words';

type Request = NonNullable<TrackedPanel['dateRequest']>;

/** Who decides, and what holds until then; or why it cannot be approved. */
function standingText({ request, actions }: TrackedPanel, dateRequest: Request): string {
  return request.blockedBy === null
    ? `${deciderText(request.decider, actions)} ${untilDecided(dateRequest.change)}`
    : blockedText(request.blockedBy, dateRequest);
}

/** A request that waits for an approver, what waits after it, and what the viewer can do about it. */
export function DateRequestMessage({
  view,
  control,
}: {
  readonly view: TrackedPanel;
  readonly control: PanelControl;
}): ReactElement | null {
  const { dateRequest, laterRequests, actions } = view;
  const { timeZone } = useViewer();
  if (dateRequest === null) return null;
  return (
    <Message tone="neutral">
      <p>
        <strong>{requestTitle(dateRequest)}</strong>
      </p>
      <p dir="auto">{requestReason(dateRequest)}</p>
      <p>{standingText(view, dateRequest)}</p>
      {laterRequests.length > 0 && <p>{laterRequestsText(laterRequests)}</p>}
      <p className="small subtle">{requestedByText(dateRequest, view, timeZone)}</p>
      <ActionOpener
        view={view}
        control={control}
        label={panelWords.requestActions}
        choices={inButtonOrder(actions, 'request').map((key) => ({
          key,
          label: actionNames[key],
          look: key === 'approve-extension' ? 'primary' : 'default',
        }))}
      />
    </Message>
  );
}
