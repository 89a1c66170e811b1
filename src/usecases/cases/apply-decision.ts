import type { Case } from '../../domain/cases/case';
import type { IssueDraft } from '../../domain/cases/effect';
import { noteOn } from '../../domain/cases/note-on';
import { outboxOf, type Outbox } from '../../domain/cases/outbox';
import type { Connection } from '../../domain/connections/connection';
import type { CaseDecision } from '../../domain/decide/decide-case';
import { CallFailedError } from '../errors/call-failed-error';
import { afterWriting, noteWritten } from './after-writing';
import { performOutbox } from './perform-outbox';
import type { ChangeCasePorts } from './ports';
import { saveCase } from './save-case';

/** A decision with writes to Jira. */
type WrittenDecision = Extract<CaseDecision, { outcome: 'create' | 'update' }>;

interface Before {
  /** The case the decision was made on. */
  readonly known: Case | null;
  /** True if its issue was found just now and is not saved with it yet. */
  readonly found: boolean;
  /** True if a write that Jira refused before anything was done undoes the new facts. */
  readonly undoesOnRefusal: boolean;
}

function draftOf({ effects }: WrittenDecision): IssueDraft | null {
  const creation = effects.find((effect) => effect.type === 'create-issue');
  return creation?.draft ?? null;
}

/** The case to save after a failed attempt; `null` if the stored outbox is still accurate. */
function afterFailure(
  error: unknown,
  begun: Case,
  reached: Case,
  { known, undoesOnRefusal }: Before,
): Case | null {
  const isNothingDone = reached === begun;
  if (!(error instanceof CallFailedError)) return null;
  if (!error.withoutEffect) return isNothingDone ? null : reached;
  if (isNothingDone) {
    const { version, people } = begun;
    const kept = undoesOnRefusal && known !== null ? known : begun;
    return { ...kept, version, people, outbox: null };
  }
  const outbox: Outbox | null =
    error.permanent || reached.outbox === null ? null : { ...reached.outbox, since: null };
  return { ...reached, outbox };
}

/** An administrator hears of it each time more of a timeline moves out of its case. */
async function noteLongTimeline(
  saved: Case,
  { known }: Before,
  { notes, now }: Pick<ChangeCasePorts, 'notes' | 'now'>,
): Promise<void> {
  const parts = (kase: Case | null): number => kase?.archive?.length ?? 0;
  if (parts(saved) <= parts(known)) return;
  const note = noteOn(saved, 'long', now());
  if (note !== null) await notes.add(note);
}

/**
 * Writes to Jira between two writes of the case: the first stores the outbox with the decision, the second marks it as
 * done. If a failed call certainly had no effect, the next attempt need not wait.
 */
async function writeToJira(
  decision: WrittenDecision,
  connection: Connection,
  ports: ChangeCasePorts,
  before: Before,
): Promise<Case> {
  const isNewIssue = !before.known?.issue || before.found;
  const { kase } = decision;
  const draft = draftOf(decision);
  // Before the outbox is stored: after a read that fails nothing needs to be looked for.
  const create = draft && (await ports.tracker.prepare(draft, connection));
  const outbox = outboxOf(decision, kase.version + 1, ports.now());
  // An issue that a person has linked is known by its case before anything is written on it.
  const begun = await saveCase({ ...kase, outbox }, ports.cases, isNewIssue && kase.issue !== null);
  await noteLongTimeline(begun, before, ports);
  let reached = begun;
  try {
    const done = await performOutbox(begun, outbox, {
      connection,
      tracker: ports.tracker,
      create,
      repeatingSince: null,
      onDone: (after) => {
        reached = after;
      },
    });
    const taken = await afterWriting(before.known, done, outbox, ports);
    const saved = await saveCase({ ...taken, reportAwaitedFrom: null }, ports.cases, isNewIssue);
    if (begun.issue === null) await noteLongTimeline(saved, before, ports);
    return saved;
  } catch (error) {
    const left = afterFailure(error, begun, reached, before);
    if (left !== null && reached !== begun) await noteWritten(before.known, reached, outbox, ports);
    if (left !== null) await ports.cases.save(left, isNewIssue && reached !== begun && left.issue !== null);
    throw error;
  }
}

/** Saves a case without writes to Jira. */
async function record(kase: Case, before: Before, ports: ChangeCasePorts): Promise<Case> {
  const isNewIssue = kase.issue !== null && (!before.known?.issue || before.found);
  // A new case is written alone: the pointer from its issue comes with the second write.
  const first = isNewIssue && kase.version === 0 ? await saveCase(kase, ports.cases) : kase;
  const saved = await saveCase(first, ports.cases, isNewIssue);
  await noteLongTimeline(saved, before, ports);
  return saved;
}

/**
 * Saves a decision and makes its writes to Jira.
 * @returns the case afterwards; `null` if there is none.
 * @throws CallFailedError if Jira refuses or fails; CaseConflictError if the case was written in between.
 */
export async function applyDecision(
  decision: CaseDecision,
  connection: Connection,
  ports: ChangeCasePorts,
  before: Before,
): Promise<Case | null> {
  const { known, found } = before;
  switch (decision.outcome) {
    case 'unchanged':
      return found && known !== null ? saveCase(known, ports.cases, known.issue !== null) : known;
    case 'recorded':
      return record({ ...decision.kase, outbox: null }, before, ports);
    case 'create':
    case 'update':
      return writeToJira(decision, connection, ports, before);
  }
}
