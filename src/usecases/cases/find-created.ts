import type { Case } from '../../domain/cases/case';
import { looksFrom, type DoubleLook } from '../../domain/cases/double-look';
import { noteOn } from '../../domain/cases/note-on';
import { viewToCreate, type Outbox } from '../../domain/cases/outbox';
import type { IssueView } from '../../domain/cases/tracked-issue';
import type { Connection } from '../../domain/connections/connection';
import { submissionUrl } from '../../domain/decide/decide-case';
import { submissionValues } from '../../domain/findings/submission-values';
import { adoptCreated, outboxAfterAdoption, type CreatedUnheard } from '../../domain/issues/adopted-issue';
import { earlierOf, type Instant } from '../../domain/sla/instant';
import type { ChangeCasePorts } from './ports';

/** When to look again for an issue that may have been created; Jira's index usually shows it within seconds. */
const SECOND_LOOK_SECONDS = 360;
/**
 * An issue that is not found by then was not created. Jira's index has been seen to lag by minutes; the app allows 15,
 * counted from the last moment at which the call may have been made.
 */
const NOT_MADE_SECONDS = 15 * 60 + 100;

type Ports = Pick<ChangeCasePorts, 'tracker' | 'notes' | 'sources' | 'now'>;

/** How long to wait before looking for an issue again; `null` if it has been long enough. */
function untilNextLook(ageSeconds: number): number | null {
  if (ageSeconds >= NOT_MADE_SECONDS) return null;
  const nextSeconds = ageSeconds < SECOND_LOOK_SECONDS ? SECOND_LOOK_SECONDS : NOT_MADE_SECONDS;
  return Math.ceil(nextSeconds - ageSeconds);
}

/** Free to create its issue, and to look later whether there are two after all. */
function notMade(kase: Case, from: Instant, { now }: Pick<Ports, 'now'>): Case {
  return { ...kase, issue: null, outbox: null, doubleLook: looksFrom(from, now()) };
}

function adopted(kase: Case, outbox: Outbox, view: IssueView, shown: CreatedUnheard): Case {
  const { missingFields: skippedFields, withoutReport } = shown;
  return {
    ...kase,
    issue: adoptCreated(shown, view),
    nextCheckAt: outbox.schedule.nextCheckAt,
    skippedFields,
    // The issue has the report.
    reportAwaitedFrom: null,
    outbox: outboxAfterAdoption(outbox, shown),
    ...(withoutReport && { withoutReport }),
  };
}

/** A case that has more than one issue: the next check looks for them all, and health names them. */
function checkedForDouble(kase: Case, look: DoubleLook): Case {
  const { outbox } = kase;
  if (outbox === null) return kase;
  const nextCheckAt = earlierOf(outbox.schedule.nextCheckAt, look.at);
  const schedule = { ...outbox.schedule, nextCheckAt };
  return { ...kase, doubleLook: look, nextCheckAt, outbox: { ...outbox, schedule } };
}

/**
 * Checks whether the issue was created. If so, the case adopts it as it is now, wherever people have moved it; otherwise
 * it may be created again.
 * @returns the case, or in how many seconds to check again.
 * @throws CallFailedError if Jira fails.
 */
export async function findCreated(
  kase: Case,
  outbox: Outbox,
  ageSeconds: number,
  connection: Connection,
  ports: Ports,
): Promise<Case | number> {
  const view = viewToCreate(outbox);
  if (view === null) return kase;
  const { tracker, sources, notes, now } = ports;
  // An earlier attempt may have created it too, and its issue may show only now.
  const from = kase.doubleLook?.from ?? outbox.firstSince;
  const [found, ...others] = await tracker.findByCase(kase, connection.project, from);
  const url = submissionUrl(kase, connection, sources.traitsOf(kase.source));
  const submission = submissionValues(kase, url);
  const draft = { view, report: null, submissionUrl: url, submission };
  const shown = found === undefined ? null : await tracker.readCreated(found, draft, connection);
  if (shown === null) return untilNextLook(ageSeconds) ?? notMade(kase, from, ports);
  const followed = adopted(kase, outbox, view, shown);
  const moved = shown.projectId === connection.project.id ? null : noteOn(followed, 'moved', now());
  if (moved !== null) await notes.add(moved);
  return others.length === 0 ? followed : checkedForDouble(followed, { from, since: now(), at: now() });
}
