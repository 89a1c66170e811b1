import type { Case } from '../../domain/cases/case';
import { lookOf } from '../../domain/cases/lost-issue-look';
import { noteOn } from '../../domain/cases/note-on';
import { withDatePutBackInTime } from '../../domain/cases/reported-date';
import { withdrawnSince } from '../../domain/cases/waiting-requests';
import type { Connection } from '../../domain/connections/connection';
import { decideCase, type CaseDecision, type Situation } from '../../domain/decide/decide-case';
import { withPropertyShown } from '../../domain/issues/changed-property';
import { lastingNotes } from '../../domain/issues/lasting-note';
import { withJudgement } from '../../domain/decide/done-without-fix';
import { outcomeOfResolution } from '../../domain/decide/outcome-of-resolution';
import type { QueuedCheck } from '../../domain/work/queued-work';
import { isLeftToNextSweep } from '../../domain/work/sweep';
import { changeCase, type Changed } from './change-case';
import { lookForDouble } from './look-for-double';
import type { ChangeCasePorts } from './ports';
import { withPresentFacts } from './present-facts';

/** The case with the stop that it waits for, where its resolution has been judged since. */
async function withJudgedStop(known: Case, connection: Connection, ports: ChangeCasePorts): Promise<Case> {
  const { awaitedStop } = known;
  if (awaitedStop === null || awaitedStop.isJudged === true || awaitedStop.isDeclined === true) return known;
  const resolution = { ...(await ports.resolutions.find(awaitedStop.resolution.id)) };
  const outcome = outcomeOfResolution(resolution, connection);
  if (outcome === null) return known;
  const note = noteOn(known, 'unjudged', ports.now());
  if (note !== null) await ports.notes.remove(note);
  return withJudgement(known, outcome, ports.now());
}

async function renewNotes(kase: Case, { notes, now }: Pick<ChangeCasePorts, 'notes' | 'now'>): Promise<void> {
  for (const note of lastingNotes(kase, now())) await notes.add(note);
}

/** Only an event of the source brings the researcher's text: a check never makes an issue. */
async function withoutIssue(
  known: Case | null,
  { now }: Situation,
  ports: ChangeCasePorts,
): Promise<CaseDecision> {
  if (known === null) return { outcome: 'unchanged' };
  await renewNotes(known, ports);
  const nextCheckAt = lookOf(known, now);
  if (nextCheckAt === known.nextCheckAt) return { outcome: 'unchanged' };
  return { outcome: 'recorded', kase: { ...known, nextCheckAt }, because: 'nothing-to-show' };
}

async function decideCheck(known: Case, where: Situation, ports: ChangeCasePorts): Promise<CaseDecision> {
  const judged = await withJudgedStop(known, where.connection, ports);
  const { awaitedStop } = known;
  const cause =
    judged !== known && awaitedStop
      ? ({ by: 'person', accountId: awaitedStop.by } as const)
      : ({ by: 'time' } as const);
  await renewNotes(judged, ports);
  const looked = await lookForDouble(judged, where.connection, ports);
  const { kase: merged, asked, property } = await withPresentFacts(looked, where, ports);
  // Who changed the issue is not known here.
  const changedBy = merged === looked ? cause : ({ by: 'person', accountId: '' } as const);
  const withdrawn = withdrawnSince(looked, merged);
  const comment = {
    changes: [
      ...asked.map((request) => ({ kind: 'request-asked', request }) as const),
      ...withdrawn.map((request) => ({ kind: 'request-withdrawn', request }) as const),
    ],
    mention: asked.length > 0 ? ({ who: 'approvers', except: '' } as const) : null,
  };
  const context = { ...where, cause: changedBy, givesNotices: true };
  const dated = withDatePutBackInTime(merged, where.now);
  const shown = property === undefined ? dated : withPropertyShown(dated, property.value);
  return decideCase(known, shown, { ...context, ...(comment.changes.length > 0 && { comment }) });
}

/**
 * The clock has run: the issue shows the band it is in now, the notices that have fallen due are given, and a
 * stop counts whose resolution has been judged.
 * @throws as `changeCase` does.
 */
export function checkCase({ caseKey, receivedAt }: QueuedCheck, ports: ChangeCasePorts): Promise<Changed> {
  return changeCase(
    caseKey,
    {
      decide: (known, where) =>
        known?.issue ? decideCheck(known, where, ports) : withoutIssue(known, where, ports),
      isLeft: (stored) => isLeftToNextSweep(stored, receivedAt, ports.now()),
    },
    ports,
  );
}
