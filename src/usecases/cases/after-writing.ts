import type { Case } from '../../domain/cases/case';
import { noteOn } from '../../domain/cases/note-on';
import { doneSince, type Outbox } from '../../domain/cases/outbox';
import { renewalOf } from '../../domain/issues/lasting-note';
import { fieldsToRetry } from '../../domain/issues/written-view';
import { earlierOf } from '../../domain/sla/instant';
import type { ChangeCasePorts } from './ports';

type NotePorts = Pick<ChangeCasePorts, 'notes' | 'now'>;

/** Jira has taken a write: it shows the issue to the app, and refuses it no more. */
function taken(kase: Case): Case {
  const { unseenSince, refusedChecks } = kase;
  return unseenSince === null && refusedChecks === null
    ? kase
    : { ...kase, unseenSince: null, refusedChecks: null };
}

async function noteFarDate(known: Case | null, reached: Case, { notes, now }: NotePorts): Promise<void> {
  const [before, after] = [known?.issue?.lastWritten.beyond, reached.issue?.lastWritten.beyond];
  if (before === undefined && after === undefined) return;
  const note = noteOn(reached, 'far', now(), { ...(after !== undefined && { detail: after }) });
  if (note !== null) await (after === undefined ? notes.remove(note) : notes.add(note));
}

/** While the source waits for the researcher the clock stands still, which an administrator can see in one list. */
async function noteBlocked(known: Case | null, reached: Case, { notes, now }: NotePorts): Promise<void> {
  const before = known?.issue?.lastWritten.facts?.isBlocked === true;
  const after = reached.issue?.lastWritten.facts?.isBlocked === true;
  if (!before && !after) return;
  const note = noteOn(reached, 'blocked', now());
  if (note !== null) await (after ? notes.add(note) : notes.remove(note));
}

/** Once the app has written its own date, none is left alone. */
async function noteContested(known: Case | null, reached: Case, { notes, now }: NotePorts): Promise<void> {
  const isLeftAlone = (kase: Case | null): boolean => kase?.reportedDate?.answered === 'left-alone';
  if (!isLeftAlone(known) || isLeftAlone(reached)) return;
  const note = noteOn(reached, 'contested', now());
  if (note !== null) await notes.remove(note);
}

async function noteFields(known: Case | null, reached: Case, { notes, now }: NotePorts): Promise<void> {
  const before = known?.issue ? fieldsToRetry(known.skippedFields) : [];
  const after = fieldsToRetry(reached.skippedFields);
  if (before.length === 0 && after.length === 0) return;
  const note = noteOn(reached, 'not-written', now(), { detail: after.join(', ') });
  if (note !== null) await (after.length > 0 ? notes.add(note) : notes.remove(note));
}

async function noteRefusedComment(reached: Case, begun: Outbox, { notes, now }: NotePorts): Promise<void> {
  const detail = reached.notCommented ?? null;
  const isTried = doneSince(begun, reached.outbox).some(({ type }) => type === 'comment-on-issue');
  if (detail === null || !isTried) return;
  const note = noteOn(reached, 'not-commented', now(), { detail });
  if (note !== null) await notes.add(note);
}

async function noteLink(known: Case | null, reached: Case, { notes, now }: NotePorts): Promise<void> {
  const [before, after] = [known?.notLinked ?? null, reached.notLinked ?? null];
  if (before === null && after === null) return;
  const note = noteOn(reached, 'not-linked', now(), { ...(after !== null && { detail: after }) });
  if (note !== null) await (after === null ? notes.remove(note) : notes.add(note));
}

/**
 * Notes what Jira did not take, and takes back what it has taken since. Called before every save of a case that records
 * effects, also of an attempt that failed half-way: the next one starts from that case and sees no difference any more.
 * What still holds is noted again, because notes expire.
 * @param known the case before the attempt; `null` for a new one.
 * @param reached the case with the effects that were done.
 * @param begun the outbox that the attempt began with.
 */
export async function noteWritten(
  known: Case | null,
  reached: Case,
  begun: Outbox,
  ports: NotePorts,
): Promise<void> {
  await noteFarDate(known, reached, ports);
  await noteBlocked(known, reached, ports);
  await noteContested(known, reached, ports);
  await noteFields(known, reached, ports);
  await noteLink(known, reached, ports);
  await noteRefusedComment(reached, begun, ports);
}

/**
 * What follows from writes that Jira has taken: the notes on the issue are brought up to date.
 * @param known the case before the writes; `null` for a new one.
 * @param begun the outbox that they were done from.
 * @returns the case to save: it is no longer counted as unseen or refused.
 */
export async function afterWriting(
  known: Case | null,
  done: Case,
  begun: Outbox,
  ports: NotePorts,
): Promise<Case> {
  const refused = known?.issue && known.refusedChecks !== null ? noteOn(done, 'refused', ports.now()) : null;
  if (refused !== null) await ports.notes.remove(refused);
  await noteWritten(known, done, begun, ports);
  const nextCheckAt = earlierOf(done.nextCheckAt, renewalOf(done, ports.now()));
  return { ...taken(done), nextCheckAt };
}
