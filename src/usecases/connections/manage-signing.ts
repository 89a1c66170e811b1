import type { SigningDecisionResult, SigningResult, SigningTestResult } from '../../contract/signing';
import type { AtLeast } from '../../contract/connections';
import { refusedInDay } from '../../domain/deliveries/refused-calls';
import { emptyLesson, openProposal, withAnswer } from '../../domain/deliveries/signing-lesson';
import { isSameScheme, type SigningScheme } from '../../domain/deliveries/signing-scheme';
import { toEpochMs, toInstant } from '../../domain/sla/instant';
import { schemeText } from '../../wording/signing-scheme-text';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import type { ConnectionStore, SetUpStore, ViewerPermissions, WorkQueue } from '../base/ports';
import { isLearning } from '../deliveries/may-learn';
import type {
  DeadLetterStore,
  IntakeKeyStore,
  RefusedCallStore,
  SigningLessonStore,
} from '../deliveries/ports';
import { arrangeRelease } from '../deliveries/suspend-delivery';
import type { IntakeKeys, SchemeFinder, SourceDirectory, WebhookOf, WebhookSource } from '../sources/ports';

export interface ManageSigningPorts extends AuditPorts {
  readonly viewer: ViewerPermissions;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly setUps: Pick<SetUpStore, 'load'>;
  readonly keys: IntakeKeyStore;
  readonly lessons: SigningLessonStore;
  readonly refusedCalls: RefusedCallStore;
  readonly suspended: Pick<DeadLetterStore, 'latest'>;
  readonly schemes: SchemeFinder;
  readonly sources: Pick<SourceDirectory, 'wordsOf'>;
  readonly webhookOf: WebhookOf;
  readonly queue: WorkQueue;
}

const LISTEN_MS = 3_600_000;
const MAX_COUNTED = 100;

interface Known {
  readonly keys: IntakeKeys;
  readonly webhook: WebhookSource;
}

type Refusal = { readonly type: 'no-permission' } | { readonly type: 'unknown-connection' };

/** The keys of a connection, or of one that is being set up and has a secret. */
async function find(connectionId: string, ports: ManageSigningPorts): Promise<Known | Refusal> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const exists =
    (await ports.connections.load(connectionId)) !== null || (await ports.setUps.load(connectionId)) !== null;
  const keys = exists ? await ports.keys.load(connectionId) : null;
  const webhook = keys && ports.webhookOf(keys.source);
  return keys === null || webhook === null ? { type: 'unknown-connection' } : { keys, webhook };
}

async function countHeld(connectionId: string, { suspended }: ManageSigningPorts): Promise<AtLeast> {
  const { items, more } = await suspended.latest(connectionId, MAX_COUNTED);
  return { count: items.filter(({ reason }) => reason.code === 'signing-not-accepted').length, more };
}

/** How a connection's sender signs, and what its refused calls show. */
export async function showSigning(connectionId: string, ports: ManageSigningPorts): Promise<SigningResult> {
  const known = await find(connectionId, ports);
  if ('type' in known) return known;
  const { keys, webhook } = known;
  const [lesson, refused, held] = await Promise.all([
    ports.lessons.load(connectionId),
    ports.refusedCalls.load(connectionId),
    countHeld(connectionId, ports),
  ]);
  const { proposal, forms } = lesson ?? emptyLesson;
  return {
    type: 'signing',
    now: ports.now(),
    sourceName: ports.sources.wordsOf(keys.source).name,
    headerName: webhook.signature.header,
    hasSecret: keys.secrets.length > 0,
    scheme: keys.scheme,
    learning: isLearning(keys, ports.now) ? keys.learning : null,
    proposal: proposal?.answer === null ? proposal : null,
    held,
    forms,
    refused: refusedInDay(refused, ports.now()),
  };
}

function isUsual(scheme: SigningScheme, { signature }: WebhookSource): boolean {
  return signature.usual.some((usual) => isSameScheme(usual, scheme));
}

function isTaken(scheme: SigningScheme, { keys, webhook }: Known): boolean {
  return keys.scheme === null ? isUsual(scheme, webhook) : isSameScheme(keys.scheme, scheme);
}

/** Tries a row of the sender's list of deliveries. Its age does not matter; nothing is written. */
export async function testSigning(
  {
    connectionId,
    header: pasted,
    body,
  }: { readonly connectionId: string; readonly header: string; readonly body: string },
  ports: ManageSigningPorts,
): Promise<SigningTestResult> {
  const known = await find(connectionId, ports);
  if ('type' in known) return known;
  const { signature } = known.webhook;
  // People copy the whole line.
  const name = new RegExp(`^${signature.header}\\s*:`, 'i');
  const header = pasted.trim().replace(name, '').trim();
  if (header === '')
    return {
      type: 'invalid',
      place: 'header',
      problem: `Paste the value of the ${signature.header} header.`,
    };
  if (body === '') return { type: 'invalid', place: 'body', problem: 'Paste the raw body of the delivery.' };
  const { secrets } = known.keys;
  // A text field may add a line break to the copied text.
  const found =
    (await ports.schemes.find(header, body, secrets)) ??
    (await ports.schemes.find(header, body.trimEnd(), secrets));
  return found === null
    ? { type: 'no-match', isForm: ports.schemes.isForm(header), header: ports.schemes.mask(header) }
    : {
        type: 'match',
        scheme: found.scheme,
        secret: found.secret,
        isTaken: isTaken(found.scheme, known),
      };
}

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
  const known = await find(connectionId, ports);
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
  const known = await find(connectionId, ports);
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
  const known = await find(connectionId, ports);
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
