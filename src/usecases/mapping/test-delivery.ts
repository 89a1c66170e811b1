import type { TestDeliveryResult, TestedDelivery } from '../../contract/test-delivery';
import { routed as routedBy } from '../../domain/connections/case-route';
import type { Connection } from '../../domain/connections/connection';
import type { QueuedDelivery } from '../../domain/deliveries/delivery';
import { placeDelivery } from '../../domain/decide/place-delivery';
import { sampleSubmission } from '../../domain/deliveries/sample-submission';
import { toEpochMs } from '../../domain/sla/instant';
import { dryIntake, type Intake } from '../deliveries/dry-intake';
import { otherProgramOf } from '../deliveries/other-program';
import { receiveDelivery, type DeliveryAnswer, type ReceivePorts } from '../deliveries/receive-delivery';
import type { IntakeKeys, SampleOf, SignDelivery, WebhookSource } from '../sources/ports';
import { CallFailedError } from '../errors/call-failed-error';
import { withConnection } from './manage-mapping';
import { previewEvent, type PreviewPorts } from './preview-issue';

export type TestDeliveryPorts = PreviewPorts &
  Pick<ReceivePorts, 'now' | 'keys' | 'verify' | 'webhookOf' | 'schemes' | 'digest' | 'usualSource'> & {
    readonly sampleOf: SampleOf;
    readonly sign: SignDelivery;
  };

type Signature = TestedDelivery['signature'];

/** The latest secret, by the scheme that the connection takes. */
function signingOf(
  { secrets, scheme }: IntakeKeys,
  { signature }: WebhookSource,
): { readonly text: string; readonly signature: Omit<Signature, 'refused'> } | null {
  const latest = secrets.reduce<(typeof secrets)[number] | null>(
    (found, each) => (found === null || each.number > found.number ? each : found),
    null,
  );
  const taken = scheme ?? signature.usual[0];
  if (latest === null || taken === undefined) return null;
  return {
    text: latest.text,
    signature: { headerName: signature.header, secret: latest.number, scheme: taken },
  };
}

function refusalOf(answer: DeliveryAnswer): Signature['refused'] {
  if (answer === 'accepted') return null;
  if (answer === 'method-not-allowed' || answer === 'too-large')
    throw new Error(`The sample is refused: ${answer}.`);
  return answer;
}

function parsedOf({ queued, reason }: Intake): NonNullable<TestedDelivery['parsed']> {
  const event = queued?.event;
  return {
    eventKey: event?.key ?? null,
    leftOut: event !== undefined && 'leftOut' in event ? (event.leftOut ?? []) : [],
    reason,
  };
}

/** What the consumer would do with a queued delivery. */
async function consume(
  { event }: QueuedDelivery,
  connection: Connection,
  ports: PreviewPorts,
): Promise<Pick<TestedDelivery, 'routed' | 'preview'>> {
  const isSubmission = 'facts' in event;
  const otherProgram = isSubmission ? otherProgramOf(event, connection) : null;
  const traits = ports.sources.traitsOf(connection.source);
  const route = isSubmission
    ? (placeDelivery({ known: null, event, connection, traits }).route ?? null)
    : null;
  const { project, issueType } = routedBy(connection, route);
  const routed = {
    connectionId: connection.id,
    rule: route?.rule ?? null,
    projectKey: project.key,
    issueType: issueType.name,
    otherProgram,
    isPaused: connection.pausedSince !== null,
  };
  if (!isSubmission || otherProgram !== null) return { routed, preview: null };
  try {
    return { routed, preview: await previewEvent(event, connection, ports) };
  } catch (error) {
    // The steps before it are worth showing.
    if (!(error instanceof CallFailedError)) throw error;
    return { routed, preview: { type: 'failed', reason: error.message } };
  }
}

/**
 * Makes up a delivery, signs it as the connection's sender does, and takes it through the code of the web trigger and of
 * the consumer, up to the issue, which is not created. Nothing is stored, counted or remembered, so that a test confirms no
 * way of signing, and a later delivery finds nothing of it.
 */
export function testDelivery(connectionId: string, ports: TestDeliveryPorts): Promise<TestDeliveryResult> {
  return withConnection(connectionId, ports, async (connection): Promise<TestDeliveryResult> => {
    const webhook = ports.webhookOf(connection.source);
    const sampleDelivery = ports.sampleOf(connection.source);
    if (webhook === null || sampleDelivery === null) return { type: 'no-webhook' };
    const keys = await ports.keys.load(connectionId);
    const signing = keys && signingOf(keys, webhook);
    if (keys === null || signing === null) return { type: 'no-secret' };
    const at = ports.now();
    const sample = sampleSubmission(connection);
    const body = sampleDelivery(sample, at);
    const seconds = String(Math.floor(toEpochMs(at) / 1000));
    const header = ports.sign(body, signing.text, signing.signature.scheme, seconds);
    const ended = { parsed: null, routed: null, preview: null };
    if (header === null)
      return { type: 'tested', sample, signature: { ...signing.signature, refused: 'no-key' }, ...ended };
    const dry = dryIntake(keys, ports);
    const headers = { [signing.signature.headerName]: [header] };
    const refused = refusalOf(
      await receiveDelivery({ method: 'POST', connectionId, headers, body }, dry.ports),
    );
    const signature = { ...signing.signature, refused };
    if (refused !== null) return { type: 'tested', sample, signature, ...ended };
    const intake = dry.read();
    const parsed = parsedOf(intake);
    if (intake.queued === null) return { type: 'tested', sample, signature, ...ended, parsed };
    return {
      type: 'tested',
      sample,
      signature,
      parsed,
      ...(await consume(intake.queued, connection, ports)),
    };
  });
}
