import type { RefusalReason } from '../../domain/deliveries/refused-calls';
import type { ConnectionSource } from '../../domain/findings/source-id';
import type { IncomingDelivery, IntakeKeys, VerifyDelivery, WebhookOf } from '../sources/ports';
import type { Log, Now } from '../base/ports';
import { saveRefusals, type RefusalPorts } from './save-refusals';
import type { endFirst, learnFrom, LearnPorts } from './learn-signing';
import { mayLearn } from './may-learn';
import type { RefusalCounter } from './ports';
import { queueEvent, takeBody, type TakePorts } from './take-delivery';

/** Payloads are a few kilobytes; larger bodies are refused unread. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** UTF-8 uses at most three bytes per UTF-16 unit, so most bodies need not be counted. */
const MAX_BYTES_OF_UNIT = 3;

function isTooLarge(body: string): boolean {
  return body.length * MAX_BYTES_OF_UNIT > MAX_BODY_BYTES && Buffer.byteLength(body) > MAX_BODY_BYTES;
}

/** The format of the app's connection ids: anything else is not worth a read. */
const CONNECTION_ID = /^[a-z0-9-]{1,64}$/;

/** The answers of the web trigger; each is an output of that name in the manifest. */
export type DeliveryAnswer =
  | 'accepted'
  | 'method-not-allowed'
  | 'too-large'
  | 'signature-missing'
  | 'signature-malformed'
  | 'signature-mismatch'
  | 'timestamp-out-of-tolerance';

export type ReceivePorts = TakePorts &
  LearnPorts &
  RefusalPorts & {
    readonly now: Now;
    readonly log: Log;
    readonly verify: VerifyDelivery;
    readonly webhookOf: WebhookOf;
    readonly refusals: RefusalCounter;
    /** How a connection learns, loaded where one does. */
    readonly learning: () => Promise<{
      readonly learnFrom: typeof learnFrom;
      readonly endFirst: typeof endFirst;
    }>;
    /** By whose header a call is judged that names no connection. */
    readonly usualSource: ConnectionSource;
  };

/**
 * What a connection that does not exist is checked by. It has a secret that nobody knows, so that a call costs and gets what
 * a forged call of a connection does: who does not have a secret learns nothing about which connections there are.
 */
const noConnection: Omit<IntakeKeys, 'source'> = {
  secrets: [{ number: 0, text: crypto.randomUUID(), addedAt: null, addedBy: null }],
  nextNumber: 1,
  toleranceSeconds: 0,
  scheme: null,
  learning: null,
};

/**
 * What a refused call is told. It follows from its header alone: not from the scheme that the connection takes, nor from
 * whether there is one.
 */
function answerTo(reason: RefusalReason, header: string | null, { schemes }: ReceivePorts): RefusalReason {
  return reason === 'signature-malformed' && header !== null && schemes.isForm(header)
    ? 'signature-mismatch'
    : reason;
}

async function loadKeys(
  connectionId: string | null,
  { keys, webhookOf }: ReceivePorts,
): Promise<{ readonly connectionId: string; readonly keys: IntakeKeys } | null> {
  if (connectionId === null || !CONNECTION_ID.test(connectionId)) return null;
  const known = await keys.load(connectionId);
  return known === null || webhookOf(known.source) === null ? null : { connectionId, keys: known };
}

/**
 * Handles one call of the public web trigger: nothing in it is trusted before its signature is checked.
 * @returns the answer to give. Every 200 means that the event is queued, is kept, is a repetition, or is not for this app.
 * @throws any error of the storage or the queue; then nothing is marked as seen.
 */
export async function receiveDelivery(
  delivery: IncomingDelivery,
  ports: ReceivePorts,
): Promise<DeliveryAnswer> {
  const refuse = (answer: DeliveryAnswer, reason: string = answer): DeliveryAnswer => {
    ports.log.warn('delivery refused', { reason });
    return answer;
  };
  if (delivery.method !== 'POST') return refuse('method-not-allowed');
  if (isTooLarge(delivery.body)) return refuse('too-large');
  const known = await loadKeys(delivery.connectionId, ports);
  const keys = known?.keys ?? { ...noConnection, source: ports.usualSource };
  const webhook = ports.webhookOf(keys.source);
  if (webhook === null) throw new Error(`Nothing calls the app for source ${keys.source}.`);
  const verified = ports.verify(webhook.signature, delivery, keys, ports.now);
  if (verified.ok && known !== null) {
    const { connectionId } = known;
    const { signedWith } = verified;
    const receipt = { source: keys.source, connectionId, receivedAt: ports.now(), signedWith };
    await takeBody(delivery.body, receipt, webhook, queueEvent, ports);
    if (keys.learning === 'first') await (await ports.learning()).endFirst(connectionId, ports);
    return 'accepted';
  }
  const reason = verified.ok ? 'signature-mismatch' : verified.reason;
  const header = ports.schemes.headerOf(webhook.signature, delivery.headers);
  const answer = answerTo(reason, header, ports);
  if (known === null) return refuse(answer, 'connection-unknown');
  const { connectionId } = known;
  const learned =
    header !== null && mayLearn(reason, keys, ports.now)
      ? await (
          await ports.learning()
        ).learnFrom({ connectionId, header, body: delivery.body }, keys, webhook, ports)
      : 'nothing';
  if (learned === 'kept') return 'accepted';
  const isLate = learned === 'late';
  const counts = ports.refusals.add(connectionId, isLate ? 'timestamp-out-of-tolerance' : reason);
  if (counts !== null) await saveRefusals(connectionId, counts, ports);
  return isLate ? refuse('timestamp-out-of-tolerance') : refuse(answer, reason);
}
