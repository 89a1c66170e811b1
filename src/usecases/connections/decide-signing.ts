import type { SigningDecisionResult } from '../../contract/signing';
import { emptyLesson, openProposal, withAnswer } from '../../domain/deliveries/signing-lesson';
import type { SigningScheme } from '../../domain/deliveries/signing-scheme';
import { toEpochMs, toInstant } from '../../domain/sla/instant';
import { schemeText } from '../../wording/signing-scheme-text';
import { recordAudit } from '../audit/record-audit';
import { arrangeRelease } from '../deliveries/arrange-release';
import type { IntakeKeys } from '../sources/ports';
import { countHeld, findSigning, isUsual, type ManageSigningPorts } from './known-signing';

const LISTEN_MS = 3_600_000;

interface Reply {
  readonly type: 'accepted' | 'declined';
  /** For the log: which scheme it is about. */
  readonly note: string;
  /** With the scheme that holds from now on. */
  readonly keys: IntakeKeys;
}

/** Saves the answer to a proposal, and how many deliveries were kept for it. The connection learns no more. */
async function answer(
  connectionId: string,
  { type, note, keys }: Reply,
  by: string,
  ports: ManageSigningPorts,
): Promise<SigningDecisionResult> {
  const held = await countHeld(connectionId, ports);
  const subject = { kind: 'connection', id: connectionId } as const;
  await recordAudit({ by, action: `signing-${type}`, subject, note }, ports);
  await ports.keys.save(connectionId, { ...keys, learning: null });
  const lesson = await ports.lessons.load(connectionId);
  if (lesson !== null && openProposal(lesson) !== null)
    await ports.lessons.save(connectionId, withAnswer(lesson, type));
  await arrangeRelease(connectionId, ports);
  return { type, held };
}

/** From now on only this scheme is accepted. The deliveries kept for it are processed once the connection is on. */
export async function acceptSigning(
  { connectionId, scheme }: { readonly connectionId: string; readonly scheme: SigningScheme | null },
  by: string,
  ports: ManageSigningPorts,
): Promise<SigningDecisionResult> {
  const known = await findSigning(connectionId, ports);
  if ('type' in known) return known;
  const next = scheme === null || isUsual(scheme, known.webhook) ? null : scheme;
  const note = next === null ? 'The usual way.' : `${schemeText(next)}.`;
  const keys = { ...known.keys, scheme: next };
  return answer(connectionId, { type: 'accepted', note, keys }, by, ports);
}

/** Declines the proposed scheme: the deliveries kept for it are dropped, and refused calls are no longer examined. */
export async function declineSigning(
  connectionId: string,
  by: string,
  ports: ManageSigningPorts,
): Promise<SigningDecisionResult> {
  const known = await findSigning(connectionId, ports);
  if ('type' in known) return known;
  const open = openProposal((await ports.lessons.load(connectionId)) ?? emptyLesson);
  if (open === null)
    return { type: 'invalid', place: 'proposal', problem: 'There is nothing to decline any more.' };
  const note = `${schemeText(open.scheme)}.`;
  return answer(connectionId, { type: 'declined', note, keys: known.keys }, by, ports);
}

/** Examines refused calls for an hour. Earlier forms are dropped to make room for new ones. */
export async function listenForSigning(
  connectionId: string,
  by: string,
  ports: ManageSigningPorts,
): Promise<SigningDecisionResult> {
  const known = await findSigning(connectionId, ports);
  if ('type' in known) return known;
  const until = toInstant(toEpochMs(ports.now()) + LISTEN_MS);
  const subject = { kind: 'connection', id: connectionId } as const;
  await recordAudit({ by, action: 'signing-listened', subject }, ports);
  const lesson = (await ports.lessons.load(connectionId)) ?? emptyLesson;
  if (lesson.forms.length > 0) await ports.lessons.save(connectionId, { ...lesson, forms: [] });
  // Before the first delivery the app listens anyway, and for longer than an hour.
  if (known.keys.learning !== 'first')
    await ports.keys.save(connectionId, { ...known.keys, learning: { until } });
  return { type: 'listening', until };
}
