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

/** Element id of the part that shows the application of a policy. */
export const APPLICATION = 'policy-application';

export function isUnderWay({ phase }: ApplicationView): boolean {
  return phase === 'handing-over' || phase === 'settling';
}

function rulesHeadline(connectionId: string, job: ApplicationView): string {
  const { phase, failures, remaining } = job;
  const what = `the rules of “${connectionId}”`;
  if (isUnderWay(job)) return `Applying ${what} to its open cases.`;
  if (phase === 'cancelled')
    return `Applying ${what} to its open cases was cancelled. Cases already changed stay changed.`;
  return failures.length === 0 && remaining === 0
    ? `The open cases of “${connectionId}” now follow its rules, or wait for an approver.`
    : `Applying ${what} has ended, and some cases were not changed.`;
}

function headline(job: ApplicationView): string {
  const { plan, phase, connectionIds, failures, remaining } = job;
  if (plan.type === 'rules') return rulesHeadline(plan.connectionId, job);
  const { policy } = plan;
  const what = `ersion ${policy.version} of “${policy.name}”`;
  const where = `the open cases of ${new Intl.ListFormat('en').format(connectionIds)}`;
  if (isUnderWay(job)) return `Applying v${what} to ${where}.`;
  if (phase === 'cancelled')
    return `Applying v${what} to ${where} was cancelled. Cases already migrated keep it.`;
  return failures.length === 0 && remaining === 0
    ? `V${what} now applies to ${where} whose clock has started.`
    : `Applying v${what} to ${where} has ended, and some cases were not migrated.`;
}

function progressText({ expected, remaining, more, failures }: ApplicationView): string {
  if (remaining === null) return '';
  const left = `${numberText(remaining)}${more ? ' or more' : ''} of ${countText(expected, 'case')} left`;
  return failures.length === 0 ? `${left}.` : `${left}, ${numberText(failures.length)} failed.`;
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
    text: `Nothing was started: ${countText(expected, 'case')} would have changed when you counted, and ${numberText(counted)} would change now. Count again to see which.`,
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
      <p className="small subtle">
        Started by {startedBy}, {momentText(startedAt, 'UTC')}.
      </p>
      {isUnderWay(job) && (
        <>
          <Progress
            label={isOfRules ? 'Applying the rules' : 'Applying the policy'}
            part={partDone(job)}
            text={progressText(job)}
          />
          <div className="buttons">
            <Button label="Cancel" busyLabel="Cancelling…" isBusy={isBusy} onClick={onCancel} />
          </div>
        </>
      )}
      {failures.length > 0 && (
        <>
          <Message tone="danger">
            <p>
              {countText(failures.length, 'case')} could not be changed. Fix the cause, then apply the{' '}
              {isOfRules ? 'rules' : 'policy'} again: migrated cases stay unchanged.
            </p>
          </Message>
          <DataTable label="Cases that could not be changed" columns={['Issue', 'Connection', 'Reason']}>
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
