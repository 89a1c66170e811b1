import { useState, type ReactElement } from 'react';
import type { WaitingRequest, WaitingRequestsResult } from '../../../../src/contract/health';
import { momentText } from '../../../../src/wording/moments';
import { refusalSentence } from '../../../../src/wording/refusal-sentence';
import { requestReason, requestTitle } from '../../../../src/wording/request-sentence';
import { invokeAdmin } from '../../bridge/invoke';
import { Button } from '../../ui/button';
import { Message } from '../../ui/message';
import { StackCell, StackRow, StackTable } from '../../ui/stack-table';
import { useAction } from '../page/use-action';
import { decideRequests } from './decide-requests';
import { DeclineForm } from './decline-form';
import { waitingRequestsWords as words } from './requests/words';

type Listed = Extract<WaitingRequestsResult, { type: 'requests' }>;

/** Asks for the requests that wait. */
export async function loadRequests(): Promise<Listed> {
  const result = await invokeAdmin('listRequests');
  return result.type === 'requests' ? result : { type: 'requests', requests: [], more: false };
}

/** What is decided together: a row of the list, or all of it. */
interface Choice {
  /** `SEC-1`, or `all 3`. */
  readonly name: string;
  readonly requests: readonly WaitingRequest[];
}

interface Decisions {
  readonly isBusy: boolean;
  /** What is about to be declined, once there is a reason. */
  readonly declining: Choice | null;
  /** What was, so that its button takes the focus back. */
  readonly returnTo: string | null;
  readonly approve: (choice: Choice) => void;
  readonly askWhy: (choice: Choice | null) => void;
  readonly decline: (choice: Choice, reason: string) => void;
}

/** Two buttons, or in their place the question why the requests are declined. */
function Decide({
  choice,
  decisions: { isBusy, declining, returnTo, approve, askWhy, decline },
}: {
  readonly choice: Choice;
  readonly decisions: Decisions;
}): ReactElement {
  if (declining?.name === choice.name)
    return (
      <DeclineForm
        label={words.decline(choice.name)}
        isBusy={isBusy}
        onDecline={(reason) => {
          decline(choice, reason);
        }}
        onCancel={() => {
          askWhy(null);
        }}
      />
    );
  return (
    <div className="buttons">
      <Button
        label={words.approve(choice.name)}
        isBusy={isBusy}
        onClick={() => {
          approve(choice);
        }}
      />
      <Button
        label={words.decline(choice.name)}
        isBusy={isBusy}
        takesFocus={returnTo === choice.name}
        onClick={() => {
          askWhy(choice);
        }}
      />
    </div>
  );
}

function Row({
  waiting,
  decisions,
}: {
  readonly waiting: WaitingRequest;
  readonly decisions: Decisions;
}): ReactElement {
  const { issueKey, title, request, askedBy, refusedBecause } = waiting;
  return (
    <StackRow>
      <StackCell>
        {issueKey}
        {title !== null && <span className="own-line small subtle">{title}</span>}
      </StackCell>
      <StackCell of={words.request}>
        {requestTitle(request)}. {requestReason(request)}
        <span className="own-line small subtle">
          {words.requestedBy(askedBy, momentText(request.askedAt, 'UTC'))}
        </span>
      </StackCell>
      <StackCell of={words.decide}>
        {refusedBecause === null ? (
          <Decide choice={{ name: issueKey, requests: [waiting] }} decisions={decisions} />
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
  const [declining, setDeclining] = useState<Choice | null>(null);
  const [returnTo, setReturnTo] = useState<string | null>(null);
  const { isBusy, notice, run } = useAction(onDecided);
  const decide = (decision: 'approve' | 'decline', { requests }: Choice, reason: string): void => {
    if (isBusy) return;
    void run(words.notDecided, async () => {
      const decided = await decideRequests(decision, reason, requests);
      setListed(await loadRequests());
      setDeclining(null);
      return decided;
    });
  };
  const decisions: Decisions = {
    isBusy,
    declining,
    returnTo,
    approve: (choice) => {
      decide('approve', choice, '');
    },
    askWhy: (choice) => {
      setReturnTo(choice === null ? (declining?.name ?? null) : null);
      setDeclining(choice);
    },
    decline: (choice, reason) => {
      decide('decline', choice, reason);
    },
  };
  const mine = listed.requests.filter(({ refusedBecause }) => refusedBecause === null);
  return (
    <div className="part">
      <h3>{words.requestsThatWait}</h3>
      {notice !== null && (
        <Message tone={notice.tone} role="status">
          <p>{notice.text}</p>
        </Message>
      )}
      {listed.requests.length > 0 && (
        <StackTable label={words.requestsThatWait} columns={[words.issue, words.request, words.decide]}>
          {listed.requests.map((waiting) => (
            <Row key={waiting.caseKey} waiting={waiting} decisions={decisions} />
          ))}
        </StackTable>
      )}
      {listed.more && <p>{words.thereAreMoreThey}</p>}
      {mine.length > 1 && (
        <Decide choice={{ name: `all ${mine.length}`, requests: mine }} decisions={decisions} />
      )}
    </div>
  );
}
