import type { AwaitedStop, Case } from '../../domain/cases/case';
import type { IssueNote } from '../../domain/cases/issue-note';
import { noteOn } from '../../domain/cases/note-on';
import { askedNote } from '../../domain/issues/lasting-note';
import type { CaseDecision, Situation } from '../../domain/decide/decide-case';
import { decideIssueChange } from '../../domain/decide/decide-issue-change';
import { mergeIssueChange, type ReadChange } from '../../domain/decide/issue-change';
import type { QueuedIssueChange } from '../../domain/work/queued-work';
import { changeCase, type Changed } from './change-case';
import type { ChangeCasePorts } from './ports';
import { propertyNote } from './property-note';
import { readChange } from './read-change';

/** True if a stop waits for an administrator to say what its resolution counts as. */
function isUnjudged(stop: AwaitedStop | null): stop is AwaitedStop {
  return stop !== null && stop.isJudged !== true && stop.isDeclined !== true;
}

/** What an administrator should hear of: written first, because nothing comes of it twice. */
async function noteChange(
  known: Case,
  change: ReadChange,
  { connection, policy }: Situation,
  decision: CaseDecision,
  { notes }: Pick<ChangeCasePorts, 'notes'>,
): Promise<void> {
  const { at, deleted, place } = change;
  const merged = mergeIssueChange(known, change, { connection, policy });
  const { awaitedStop } = merged;
  const reported = 'kase' in decision ? decision.kase.reportedDate : null;
  const isLeftAlone = reported?.answered === 'left-alone' && reported.at === at;
  const found: (IssueNote | null)[] = [
    deleted && known.issue?.lastWritten.severity === 'critical' ? noteOn(known, 'deleted', at) : null,
    place !== null && place.projectId !== connection.project.id
      ? noteOn(merged, 'moved', at, { detail: known.issue?.key ?? place.key })
      : null,
    isUnjudged(awaitedStop) ? noteOn(merged, 'unjudged', at, { resolution: awaitedStop.resolution }) : null,
    isLeftAlone ? noteOn(merged, 'contested', at) : null,
    deleted ? askedNote(merged, at) : null,
    propertyNote(known, change.property, at),
  ];
  for (const note of found) if (note !== null) await notes.add(note);
  const answered =
    isUnjudged(known.awaitedStop) && !isUnjudged(awaitedStop) ? noteOn(known, 'unjudged', at) : null;
  if (answered !== null) await notes.remove(answered);
}

/** Updates the case after a person's change in Jira. @throws as `changeCase` does. */
export function recordIssueChange(
  { caseKey, issueId, change }: QueuedIssueChange,
  ports: ChangeCasePorts,
): Promise<Changed> {
  return changeCase(
    caseKey,
    {
      decide: async (known, where) => {
        // Of an issue that the case has no more, e.g. one that was deleted and made again, nothing is news.
        if (known?.issue?.id !== issueId) return { outcome: 'unchanged' };
        const read = await readChange(known.issue, change, where.connection, ports);
        const decision = decideIssueChange(known, read, where);
        await noteChange(known, read, where, decision, ports);
        return decision;
      },
    },
    ports,
  );
}
