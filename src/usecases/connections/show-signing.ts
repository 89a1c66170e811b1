import type { SigningResult, SigningTestResult } from '../../contract/signing';
import { refusedInDay } from '../../domain/deliveries/refused-calls';
import { emptyLesson } from '../../domain/deliveries/signing-lesson';
import { isSameScheme, type SigningScheme } from '../../domain/deliveries/signing-scheme';
import { isLearning } from '../deliveries/may-learn';
import { countHeld, findSigning, isUsual, type KnownSigning, type ManageSigningPorts } from './known-signing';

/** How a connection's sender signs, and what its refused calls show. */
export async function showSigning(connectionId: string, ports: ManageSigningPorts): Promise<SigningResult> {
  const known = await findSigning(connectionId, ports);
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

function isTaken(scheme: SigningScheme, { keys, webhook }: KnownSigning): boolean {
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
  const known = await findSigning(connectionId, ports);
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
