import { useState, type ReactElement } from 'react';
import type { WaitingRequest, WaitingRequestsResult } from '../../../../src/contract/health';
import { momentText } from '../../../../src/wording/moments';
import { refusalSentence } from '../../../../src/wording/refusal-sentence';
import { requestReason, requestTitle } from '../../../../src/wording/request-sentence';
import { invokeAdmin } from '../../bridge/invoke';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Message } from '../../ui/message';
import { StackCell, StackRow, StackTable } from '../../ui/stack-table';
import { useAction } from '../page/use-action';
import { decideRequests } from './decide-requests';

type Listed = Extract<WaitingRequestsResult, { type: 'requests' }>;

/** Asks for the requests that wait. */
export async function loadRequests(): Promise<Listed> {
  const result = await invokeAdmin('listRequests');
  return result.type === 'requests' ? result : { type: 'requests', requests: [], more: false };
}

function Row({
  waiting,
  decide,
  isBusy,
}: {
  readonly waiting: WaitingRequest;
  readonly decide: (decision: 'approve' | 'decline', requests: readonly WaitingRequest[]) => void;
  readonly isBusy: boolean;
}): ReactElement {
  const { issueKey, title, request, askedBy, refusedBecause } = waiting;
  return (
    <StackRow>
      <StackCell>
        {issueKey}
        {title !== null && <span className="own-line small subtle">{title}</span>}
      </StackCell>
      <StackCell of="Request">
        {requestTitle(request)}. {requestReason(request)}
        <span className="own-line small subtle">
          Requested by {askedBy} on {momentText(request.askedAt, 'UTC')}
        </span>
      </StackCell>
      <StackCell of="Decide">
        {refusedBecause === null ? (
          <div className="buttons">
            <Button
              label={`Approve ${issueKey}`}
              isBusy={isBusy}
              onClick={() => {
                decide('approve', [waiting]);
              }}
            />
            <Button
              label={`Decline ${issueKey}`}
              isBusy={isBusy}
              onClick={() => {
                decide('decline', [waiting]);
              }}
            />
          </div>
        ) : (
          refusalSentence(refusedBecause)
        )}
      </StackCell>
    </StackRow>
  );
}

/** The requests that are decided here, one by one or together. */
export function WaitingRequests({
  loaded,
  onDecided,
}: {
  readonly loaded: Listed;
  readonly onDecided: () => Promise<void>;
}): ReactElement {
  const [listed, setListed] = useState(loaded);
  const [reason, setReason] = useState('');
  const { isBusy, notice, run } = useAction(onDecided);
  const decide = (decision: 'approve' | 'decline', requests: readonly WaitingRequest[]): void => {
    if (isBusy) return;
    void run('The requests could not be decided.', async () => {
      const why = reason.trim() === '' ? 'Declined on the admin page.' : reason.trim();
      const decided = await decideRequests(decision, decision === 'approve' ? '' : why, requests);
      setListed(await loadRequests());
      return decided;
    });
  };
  const mine = listed.requests.filter(({ refusedBecause }) => refusedBecause === null);
  return (
    <div className="part">
      <h3>Requests that wait</h3>
      {notice !== null && (
        <Message tone={notice.tone} role="status">
          <p>{notice.text}</p>
        </Message>
      )}
      <Field
        name="declineReason"
        label="Reason, if you decline"
        hint="The history of each case says it."
        problem={undefined}
        isRequired={false}
      >
        {(control) => (
          <input
            {...control}
            value={reason}
            maxLength={1000}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        )}
      </Field>
      {listed.requests.length > 0 && (
        <StackTable label="Requests that wait" columns={['Issue', 'Request', 'Decide']}>
          {listed.requests.map((waiting) => (
            <Row key={waiting.caseKey} waiting={waiting} decide={decide} isBusy={isBusy} />
          ))}
        </StackTable>
      )}
      {listed.more && <p>There are more; they are listed once these are decided.</p>}
      {mine.length > 1 && (
        <div className="buttons">
          <Button
            label={`Approve all ${mine.length}`}
            busyLabel="Deciding…"
            isBusy={isBusy}
            onClick={() => {
              decide('approve', mine);
            }}
          />
          <Button
            label={`Decline all ${mine.length}`}
            busyLabel="Deciding…"
            isBusy={isBusy}
            onClick={() => {
              decide('decline', mine);
            }}
          />
        </div>
      )}
    </div>
  );
}
