import type { Agreement, OpenMatter } from '../../domain/agreement/agreement';
import type { Case } from '../../domain/cases/case';
import { noteOn } from '../../domain/cases/note-on';
import type { IssueNoteStore, Now } from '../base/ports';

export interface NotePorts {
  readonly now: Now;
  readonly notes: Pick<IssueNoteStore, 'add' | 'remove'>;
}

function mattersOf({ fields }: Agreement): readonly OpenMatter[] {
  return Object.values(fields).flatMap(({ open }) => open ?? []);
}

/** Why the source has not got a change; `null` if it has got all. */
function failureIn(agreement: Agreement): string | null {
  if (agreement.notShown) return 'The source does not show the submission to the token of the connection.';
  if (agreement.failed) return agreement.failed.reason;
  const failed = mattersOf(agreement).find((open) => open.type === 'refused' || open.type === 'given-up');
  return failed !== undefined && 'reason' in failed ? failed.reason : null;
}

function waits(agreement: Agreement): boolean {
  return mattersOf(agreement).some(({ type }) => type === 'proposal' || type === 'question');
}

async function put(
  kase: Case,
  kind: 'not-sent' | 'to-send',
  detail: string | null,
  { now, notes }: NotePorts,
): Promise<void> {
  const note = noteOn(kase, kind, now(), { ...(detail !== null && detail !== '' && { detail }) });
  if (note === null) return;
  if (detail === null) await notes.remove(note);
  else await notes.add(note);
}

/** Health names the issues whose source has not been told, and those that wait for a person. Writes only what is new. */
export async function noteOpen(
  kase: Case,
  before: Agreement,
  after: Agreement,
  ports: NotePorts,
): Promise<void> {
  const reason = failureIn(after);
  if (reason !== failureIn(before)) await put(kase, 'not-sent', reason, ports);
  if (waits(after) !== waits(before)) await put(kase, 'to-send', waits(after) ? '' : null, ports);
}
