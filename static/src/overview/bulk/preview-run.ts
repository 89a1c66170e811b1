import { invokeOverview } from '../../bridge/invoke';
import { bulkWords } from '../words/bulk-words';
import { previewAssignments } from '../run/assign';
import type { Run, RunItem, Subject, Wanted } from '../run/run';

/** What a wish would do to some issues, before it is confirmed. */
export interface PlannedRun {
  readonly run: Run;
  /** Issues that cannot be changed, and why. */
  readonly left: readonly { readonly key: string; readonly because: string }[];
}

type PlannedOne = RunItem | { readonly key: string; readonly because: string };

function isLeft(one: PlannedOne): one is PlannedRun['left'][number] {
  return 'because' in one;
}

async function planClocks(
  wish: Exclude<Wanted, { type: 'assign' }>,
  issues: readonly Subject[],
): Promise<readonly PlannedOne[] | null> {
  const answer = await invokeOverview('previewBulk', { wish, issueIds: issues.map(({ id }) => id) });
  if (answer.type === 'no-permission') return null;
  const keys = new Map(issues.map(({ id, key }) => [id, key]));
  return answer.issues.map((planned): PlannedOne => {
    const key = keys.get(planned.issueId) ?? planned.issueId;
    if (planned.type === 'cannot') return { key, because: bulkWords.planned.because(planned.because) };
    const { issueId, action, version, needsApproval, from, to } = planned;
    const shown = { action, version, needsApproval, from, to };
    return { issueId, key, change: { type: 'clock', since: answer.at, ...shown }, state: 'waiting' };
  });
}

async function planPeople(
  { to }: Extract<Wanted, { type: 'assign' }>,
  issues: readonly Subject[],
): Promise<readonly PlannedOne[] | null> {
  const planned = await previewAssignments(issues, to);
  return (
    planned?.map((one): PlannedOne => {
      const { id: issueId, key } = one.issue;
      if (one.type === 'cannot') return { key, because: bulkWords.planned.becauseOfJira(one.because) };
      return { issueId, key, change: { type: 'assign', from: one.from, to }, state: 'waiting' };
    }) ?? null
  );
}

/**
 * Asks what a wish would do to some issues. Changes nothing.
 * @param by account id of the person who looks.
 * @returns `null` for somebody who may not change collections of issues. @throws Error with the server's reason
 */
export async function previewRun(
  wanted: Wanted,
  issues: readonly Subject[],
  by: string,
): Promise<PlannedRun | null> {
  const planned = await (wanted.type === 'assign' ? planPeople(wanted, issues) : planClocks(wanted, issues));
  if (planned === null) return null;
  const items = planned.filter((one): one is RunItem => !isLeft(one));
  return { run: { wanted, by, items }, left: planned.filter(isLeft) };
}
