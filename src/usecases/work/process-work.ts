import { isDecidedByPerson } from '../../domain/agreement/decided-by-person';
import { fieldsInUse } from '../../domain/mapping/agreement-setting';
import { caseKey } from '../../domain/cases/case-key';
import type { IssueChange } from '../../domain/decide/issue-change';
import type { QueuedWork } from '../../domain/work/queued-work';
import { continueCounting, type CountPorts } from '../figures/count-cases';
import type { ApplyPolicyPorts } from '../policies/application-steps';
import { continueComparison, type ComparePorts } from '../reconcile/compare-submissions';
import { continueApplication } from '../policies/continue-application';
import { MINUTE_SECONDS } from '../../domain/work/minute';
import { drainOverflow, type DrainPorts } from './drain-overflow';
import type { Changed } from '../cases/change-case';
import { checkCase } from '../cases/check-case';
import { mayShowInColumns } from '../columns/may-show';
import { writeColumns, type WriteColumnsPorts } from '../columns/write-columns';
import { queueConversation } from '../conversation/queue-conversation';
import { lookForComments, type LookPorts } from '../conversation/look-for-comments';
import { mirrorComments, type MirrorPorts } from '../conversation/mirror-comments';
import { takeComment, type TakeCommentPorts } from '../conversation/take-comment';
import { sendAnswers, type SendAnswersPorts } from '../conversation/send-answers';
import { agreeOnCase } from '../agreement/agree-on-case';
import type { AgreePorts } from '../agreement/send-change';
import { queueAgreement } from '../cases/queue-agreement';
import { recordIssueChange } from '../cases/record-issue-change';
import { releaseSuspended } from '../deliveries/release-suspended';
import { continueImport } from '../reconcile/import-submissions';
import type { ImportPorts } from '../reconcile/start-import';
import { recordSubmission, type RecordPorts } from '../deliveries/record-submission';
import { migrateCase, type MigratePorts } from '../policies/migrate-case';
import { continueReplay, type DeadLetterPorts } from '../deliveries/replay-dead-letters';
import { continueSweep, type SweepPorts } from '../cases/sweep-cases';

export type WorkPorts = ApplyPolicyPorts &
  MigratePorts &
  RecordPorts &
  SweepPorts &
  DrainPorts &
  ComparePorts &
  ImportPorts &
  DeadLetterPorts &
  CountPorts &
  MirrorPorts &
  SendAnswersPorts &
  TakeCommentPorts &
  LookPorts &
  AgreePorts &
  WriteColumnsPorts;

/** The result of a piece of work. `retry`: it continues after a while. */
export type Progress =
  | {
      readonly type: 'done';
      readonly outcome: string;
      /** True if the columns of an issue may show something else now. */
      readonly showsInColumns?: boolean;
    }
  | { readonly type: 'retry'; readonly afterSeconds: number };

/** What a delivery did that columns may show. */
const shown: readonly string[] = ['created', 'updated', 'recorded'];

function progressOf(changed: Changed): Progress {
  switch (changed.type) {
    case 'wait':
      return { type: 'retry', afterSeconds: changed.afterSeconds };
    case 'decided':
      return { type: 'done', outcome: changed.decision.outcome, showsInColumns: mayShowInColumns(changed) };
    case 'gone':
    case 'left':
      return { type: 'done', outcome: changed.type, showsInColumns: mayShowInColumns(changed) };
  }
}

/** Queues what the source of an issue has to be told of a change, where its connection wants that. */
async function tellOf(
  changed: Changed,
  { before, priority }: Pick<IssueChange, 'before' | 'priority'>,
  ports: WorkPorts,
): Promise<void> {
  if (changed.type !== 'decided' || !changed.kase?.issue) return;
  const inUse = fieldsInUse(changed.connection.agreement);
  const isTold =
    (before?.statusId !== undefined && inUse.includes('state')) ||
    (before?.assignee !== undefined && inUse.includes('assignee')) ||
    (priority !== null && inUse.includes('severity')) ||
    isDecidedByPerson(changed.known, changed.kase, changed.connection.agreement);
  if (isTold) await queueAgreement({ caseKey: caseKey(changed.kase), ...(before && { before }) }, ports);
}

/** Processes a piece of work. Safe to repeat. @throws what its use case throws. */
export async function processWork(work: QueuedWork, ports: WorkPorts): Promise<Progress> {
  switch (work.kind) {
    case 'delivery': {
      const recorded = await recordSubmission(work, ports);
      if (recorded.type !== 'done') return recorded;
      const { outcome, talkedAbout, toldOf } = recorded;
      if (talkedAbout !== undefined) await queueConversation(talkedAbout, ports);
      if (toldOf !== undefined) await queueAgreement({ caseKey: toldOf }, ports);
      return { type: 'done', outcome, showsInColumns: shown.includes(outcome) };
    }
    case 'issue-change': {
      const changed = await recordIssueChange(work, ports);
      await tellOf(changed, work.change, ports);
      return progressOf(changed);
    }
    case 'check': {
      const changed = await checkCase(work, ports);
      await tellOf(changed, { priority: null }, ports);
      return progressOf(changed);
    }
    case 'migrate-policy':
      return progressOf(await migrateCase(work, ports));
    case 'applying':
      return { type: 'done', outcome: await continueApplication(work, ports) };
    case 'sweep': {
      const { due, queued } = await continueSweep(work, ports);
      return { type: 'done', outcome: `${queued} of ${due}` };
    }
    case 'overflow': {
      const { moved, left } = await drainOverflow(ports);
      return left
        ? { type: 'retry', afterSeconds: MINUTE_SECONDS }
        : { type: 'done', outcome: `${moved} moved` };
    }
    case 'reading': {
      const read = work.for === 'comparison' ? continueComparison : continueImport;
      return { type: 'done', outcome: await read(work, ports) };
    }
    case 'replay':
      return { type: 'done', outcome: `${await continueReplay(work, ports)} replayed` };
    case 'columns':
      return { type: 'done', outcome: await writeColumns(ports) };
    case 'counting':
      return { type: 'done', outcome: await continueCounting(work, ports) };
    case 'jira-comment':
      return { type: 'done', outcome: await takeComment(work, ports) };
    case 'answers':
      return sendAnswers(work, ports);
    case 'conversation':
      return mirrorComments(work, ports);
    case 'agreement':
      return agreeOnCase(work, ports);
    case 'conversations':
      return { type: 'done', outcome: await lookForComments(work, ports) };
    case 'release':
      return { type: 'done', outcome: `${await releaseSuspended(work, ports)} released` };
  }
}
