import type { Judgement, JudgeResolutionResult } from '../../contract/health';
import type { JudgedResolution, ResolutionMeaning } from '../../domain/mapping/resolution';
import type { QueuedCheck } from '../../domain/work/queued-work';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import { changeStored, type Decided } from '../base/change-stored';
import type {
  ConnectionStore,
  IssueNoteStore,
  ResolutionBook,
  ViewerPermissions,
  WorkQueue,
} from '../base/ports';
import { staleForm } from '../connections/stale-form';

export interface RecheckPorts extends Pick<AuditPorts, 'now'> {
  readonly notes: Pick<IssueNoteStore, 'list'>;
  readonly queue: WorkQueue;
}

export interface JudgeResolutionPorts extends RecheckPorts, AuditPorts {
  readonly viewer: ViewerPermissions;
  readonly connections: Pick<ConnectionStore, 'list'>;
  readonly resolutions: ResolutionBook;
}

/** Maximum number of a connection's waiting issues to check; the rest is left to the hourly sweep. */
const MAX_WAITING = 500;

const MEANINGS: Readonly<Record<ResolutionMeaning, string>> = { fixed: 'a fix', closed: 'not a fix' };

/** Queues checks of a connection's cases whose issues wait for a resolution that may now be judged. */
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

interface JudgeInput {
  readonly resolutionId: string;
  readonly counts: ResolutionMeaning;
  /** What the page showed. */
  readonly base: Judgement;
}

function noteOf({ id, name }: JudgedResolution, was: Judgement['counts'], counts: ResolutionMeaning): string {
  const before = was === null ? '' : `; before, it counted as ${MEANINGS[was]}`;
  return `“${name}” (${id}) counts as ${MEANINGS[counts]}${before}`;
}

/**
 * An administrator says what a resolution counts as, once for the site. Issues that wait for it follow at once.
 * @returns `stale` if somebody else has said something else since the page showed `base`.
 * @throws BusyError if others were faster each time.
 */
export async function judgeResolution(
  { resolutionId, counts, base }: JudgeInput,
  by: string,
  ports: JudgeResolutionPorts,
): Promise<JudgeResolutionResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const listed = (await ports.resolutions.list()).find(({ id }) => id === resolutionId);
  if (listed === undefined) return { type: 'unknown-resolution' };
  const decide = (known: JudgedResolution | null): Decided<JudgedResolution, JudgeResolutionResult> => {
    const present = known ?? listed;
    const refusal = staleForm<Judgement>(base, { counts: present.counts }, { counts });
    if (refusal !== null) return { answer: refusal };
    if (present.counts === counts) return { answer: { type: 'judged' } };
    return { answer: { type: 'judged' }, next: { ...listed, counts } };
  };
  const result = await changeStored(resolutionId, ports.resolutions, decide, async (known) => {
    const note = noteOf(listed, (known ?? listed).counts, counts);
    await recordAudit({ by, action: 'resolution-judged', subject: { kind: 'site', id: '' }, note }, ports);
  });
  if (result.type !== 'judged') return result;
  for (const { id } of await ports.connections.list())
    await recheckUnjudged(id, (each) => each === resolutionId, ports);
  return result;
}
