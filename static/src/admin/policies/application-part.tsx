import type { ReactElement } from 'react';
import type { ApplicationRecounted, ApplicationView } from '../../../../src/contract/policies';
import { countText, numberText } from '../../../../src/wording/figures';
import { momentText } from '../../../../src/wording/moments';
import { asSentence } from '../../ui/as-sentence';
import { Button } from '../../ui/button';
import { DataTable } from '../../ui/data-table';
import { Message } from '../../ui/message';
import { Progress } from '../../ui/progress';
import type { Notice } from '../page/notice';
import { IssueButton } from '../deliveries/base/issue-button';
import { applicationPartWords as words } from './words';

/** Element id of the part that shows the application of a policy. */
export const APPLICATION = 'policy-application';

export function isUnderWay({ phase }: ApplicationView): boolean {
  return phase === 'handing-over' || phase === 'settling';
}

function rulesHeadline(connectionId: string, job: ApplicationView): string {
  const { phase, failures, remaining } = job;
  const what = `the rules of “${connectionId}”`;
  if (isUnderWay(job)) return words.applyingToItsOpen(what);
  if (phase === 'cancelled') return words.applyingToItsOpenCases(what);
  return failures.length === 0 && remaining === 0
    ? words.openCasesOfNow(connectionId)
    : words.applyingHasEnded(what);
}

function headline(job: ApplicationView): string {
  const { plan, phase, connectionIds, failures, remaining } = job;
  if (plan.type === 'rules') return rulesHeadline(plan.connectionId, job);
  const { policy } = plan;
  const what = `ersion ${policy.version} of “${policy.name}”`;
  const where = `the open cases of ${new Intl.ListFormat('en').format(connectionIds)}`;
  if (isUnderWay(job)) return words.applyingV(what, where);
  if (phase === 'cancelled') return words.applyingVTo(what, where);
  return failures.length === 0 && remaining === 0
    ? words.vNowApplies(what, where)
    : words.applyingVToHas(what, where);
}

function progressText({ expected, remaining, more, failures }: ApplicationView): string {
  if (remaining === null) return '';
  const left = words.ofLeft(numberText(remaining), more ? ' or more' : '', countText(expected, 'case'));
  return failures.length === 0 ? `${left}.` : words.failed(left, numberText(failures.length));
}

/** From 0 to 1. */
function partDone({ expected, remaining, failures }: ApplicationView): number | null {
  if (remaining === null || expected === 0) return null;
  return Math.min(1, Math.max(0, (expected - remaining - failures.length) / expected));
}

/** What is applied, as a noun phrase. */
export function appliedName({ plan }: ApplicationView): string {
  return plan.type === 'rules' ? `the rules of “${plan.connectionId}”` : `“${plan.policy.name}”`;
}

/** Why nothing was started although the preview was right when it was made. */
export function recountedNotice({ expected, counted }: ApplicationRecounted): Notice {
  return {
    tone: 'warning',
    text: words.nothingWasStartedWould(countText(expected, 'case'), numberText(counted)),
  };
}

/** Progress of an application to open cases, and its failures. */
export function ApplicationPart({
  job,
  isBusy,
  onCancel,
}: {
  readonly job: ApplicationView;
  readonly isBusy: boolean;
  readonly onCancel: () => void;
}): ReactElement {
  const { failures, startedBy, startedAt, plan } = job;
  const isOfRules = plan.type === 'rules';
  return (
    <div className="part application" id={APPLICATION} tabIndex={-1}>
      <p role="status">
        <strong>{headline(job)}</strong>
      </p>
      <p className="small subtle">{words.startedBy(startedBy, momentText(startedAt, 'UTC'))}</p>
      {isUnderWay(job) && (
        <>
          <Progress
            label={isOfRules ? words.applyingRules : words.applyingPolicy}
            part={partDone(job)}
            text={progressText(job)}
          />
          <div className="buttons">
            <Button label={words.cancel} busyLabel={words.cancelling} isBusy={isBusy} onClick={onCancel} />
          </div>
        </>
      )}
      {failures.length > 0 && (
        <>
          <Message tone="danger">
            <p>{words.notChanged(countText(failures.length, 'case'), isOfRules ? 'rules' : 'policy')}</p>
          </Message>
          <DataTable label={words.notChangedCases} columns={[words.issue, words.connection, words.reason]}>
            {failures.map(({ submissionId, issueKey, connectionId, reason }) => (
              <tr key={submissionId}>
                <td className="nowrap">
                  {issueKey === null ? submissionId : <IssueButton issueKey={issueKey} />}
                </td>
                <td>{connectionId ?? ''}</td>
                <td>{asSentence(reason)}</td>
              </tr>
            ))}
          </DataTable>
        </>
      )}
    </div>
  );
}
