import type { SigningScheme } from '../../domain/deliveries/signing-scheme';
import type { FoundScheme, SigningSecret } from '../../usecases/sources/ports';
import { parseHeaderForm, type HeaderForm } from './header-form';
import { isSignedBy, keyOf, signedPieces } from './signing-key';

function signedTexts({ timestamp }: HeaderForm): readonly SigningScheme['signed'][] {
  return timestamp === null ? ['body'] : ['body-timestamp', 'timestamp-body', 'body'];
}

interface Candidate {
  readonly number: number;
  readonly how: SigningScheme['key'];
  readonly key: Buffer;
}

/** The keys that the secrets may stand for, without duplicates. */
function candidateKeys(secrets: readonly SigningSecret[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const how of ['text', 'base64'] as const)
    for (const { number, text } of secrets) {
      const key = keyOf(text, how);
      if (key !== null && !found.some((each) => each.key.equals(key))) found.push({ number, how, key });
    }
  return found;
}

/**
 * The scheme by which a call is signed with one of the secrets. Only schemes that its header fits are tried, and no
 * digest is computed twice: at most twelve for two secrets.
 * @returns `null` if the header fits no scheme, or the sender has none of the secrets.
 */
export function findScheme(
  header: string,
  body: string,
  secrets: readonly SigningSecret[],
): FoundScheme | null {
  const form = parseHeaderForm(header);
  if (form === null) return null;
  const { digest, timestamp, encoding, digestName, timestampName } = form;
  for (const { number, how, key } of candidateKeys(secrets))
    for (const signed of signedTexts(form))
      if (isSignedBy(signedPieces(signed, body, timestamp), key, digest, 'sha256')) {
        const scheme = { signed, encoding, digestName, timestampName, key: how };
        return { scheme, secret: number, timestamp: signed === 'body' ? null : timestamp };
      }
  return null;
}
