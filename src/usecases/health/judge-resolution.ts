import type { JudgeResolutionResult } from '../../contract/health';
import type { ResolutionMeaning } from '../../domain/mapping/resolution';
import type { QueuedCheck } from '../../domain/work/queued-work';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import type {
  ConnectionStore,
  IssueNoteStore,
  ResolutionBook,
  ViewerPermissions,
  WorkQueue,
} from '../base/ports';

export interface RecheckPorts extends Pick<AuditPorts, 'now'> {
  readonly notes: Pick<IssueNoteStore, 'list'>;
  readonly queue: WorkQueue;
}

export interface JudgeResolutionPorts extends RecheckPorts, AuditPorts {
  readonly viewer: ViewerPermissions;
  readonly connections: Pick<ConnectionStore, 'list'>;
  readonly resolutions: ResolutionBook;
}

/** More issues of a connection that wait for judgements are left to the hourly sweep. */
const MAX_WAITING = 500;

const MEANINGS: Readonly<Record<ResolutionMeaning, string>> = { fixed: 'a fix', closed: 'not a fix' };

/** Has the cases of a connection checked whose issues wait for a judgement that may have been made. */
export async function recheckUnjudged(
  connectionId: string,
  isJudged: (resolutionId: string) => boolean,
  { notes, queue, now }: RecheckPorts,
): Promise<void> {
  const { items } = await notes.list(connectionId, MAX_WAITING);
  const receivedAt = now();
  const checks = items
    .filter(
      ({ kind, resolution }) => kind === 'unjudged' && resolution !== undefined && isJudged(resolution.id),
    )
    .map(({ caseKey }): QueuedCheck => ({ v: 1, kind: 'check', caseKey, receivedAt }));
  if (checks.length > 0) await queue.push(checks);
}

/** An administrator says what a resolution counts as, once for the site. Issues that wait for it follow at once. */
export async function judgeResolution(
  { resolutionId, counts }: { readonly resolutionId: string; readonly counts: ResolutionMeaning },
  by: string,
  ports: JudgeResolutionPorts,
): Promise<JudgeResolutionResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const resolution = (await ports.resolutions.list()).find(({ id }) => id === resolutionId);
  if (resolution === undefined) return { type: 'unknown-resolution' };
  const note = `“${resolution.name}” (${resolutionId}) counts as ${MEANINGS[counts]}`;
  await recordAudit({ by, action: 'resolution-judged', subject: { kind: 'site', id: '' }, note }, ports);
  await ports.resolutions.judge({ ...resolution, counts });
  for (const { id } of await ports.connections.list())
    await recheckUnjudged(id, (each) => each === resolutionId, ports);
  return { type: 'judged' };
}
