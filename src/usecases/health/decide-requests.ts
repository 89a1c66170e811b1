import type { DecideRequestsResult } from '../../contract/health';
import type { Case } from '../../domain/cases/case';
import { decideAction } from '../../domain/decide/decide-action';
import type { ActionRefusal, CaseAction } from '../../domain/panel/case-action';
import { askedNote } from '../../domain/issues/lasting-note';
import { CaseConflictError } from '../cases/save-case';
import { changeForPerson, contextFor } from '../panel/act-on-case';
import { noteJudged } from '../panel/note-judged';
import type { WaitingRequestsPorts } from './waiting-requests';

type Outcome = Extract<DecideRequestsResult, { type: 'decided' }>['results'][number]['outcome'];

interface Decision {
  readonly decision: 'approve' | 'decline';
  readonly reason: string;
  readonly items: readonly { readonly caseKey: string; readonly version: number }[];
}

function actionOf({ decision, reason }: Decision): CaseAction {
  return decision === 'approve' ? { type: 'approve-extension' } : { type: 'decline-extension', reason };
}

/** What Jira would ask of whoever changes the issue itself; a deleted one has nothing to ask about. */
async function mayActOn({ issue }: Case, { viewer }: WaitingRequestsPorts): Promise<boolean> {
  return issue === null || (await viewer.onIssue(issue.id)).mayEdit;
}

async function decideOne(
  stored: Case,
  key: string,
  action: CaseAction,
  accountId: string,
  ports: WaitingRequestsPorts,
): Promise<Outcome> {
  const viewer = { issueId: stored.issue?.id ?? '', accountId, mayEdit: false };
  const changed = await changeForPerson<ActionRefusal>(
    key,
    stored,
    {
      stored,
      undoesOnRefusal: true,
      decide: async (known, where) => {
        if (known === null) return { outcome: 'unchanged' };
        const context = { ...(await contextFor(known, viewer, where, ports)), isAdministrator: true };
        return decideAction(action, context, where);
      },
    },
    ports,
  );
  if (changed.type === 'failed') return changed.recorded ? 'done' : 'failed';
  if (changed.type === 'wait') return 'busy';
  if (changed.type !== 'decided') return 'changed';
  if (changed.decision.outcome === 'refused') return changed.decision.because;
  await noteJudged(changed.known, changed.kase, ports);
  return 'done';
}

/** Decides requests that the admin page lists, one after the other: each by its own version and permissions. */
export async function decideRequests(
  input: Decision,
  accountId: string,
  ports: WaitingRequestsPorts,
): Promise<DecideRequestsResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const results: { readonly caseKey: string; readonly outcome: Outcome }[] = [];
  for (const { caseKey, version } of input.items) {
    const stored = await ports.cases.load(caseKey);
    const isAsked = stored !== null && askedNote(stored, ports.now()) !== null;
    try {
      if (!isAsked || stored.version !== version) results.push({ caseKey, outcome: 'changed' });
      else if (!(await mayActOn(stored, ports))) results.push({ caseKey, outcome: 'no-permission' });
      else
        results.push({
          caseKey,
          outcome: await decideOne(stored, caseKey, actionOf(input), accountId, ports),
        });
    } catch (error) {
      if (!(error instanceof CaseConflictError)) throw error;
      results.push({ caseKey, outcome: 'changed' });
    }
  }
  return { type: 'decided', results };
}
