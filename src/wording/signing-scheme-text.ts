import { refusalReasons, type RefusalCounts, type RefusalReason } from '../domain/deliveries/refused-calls';
import { signsTime, type SigningScheme } from '../domain/deliveries/signing-scheme';
import { countText } from './figures';

const signedTexts: Readonly<Record<SigningScheme['signed'], string>> = {
  body: 'body alone',
  'body-timestamp': 'body, then time',
  'timestamp-body': 'time, then body',
};

/** A scheme in a few words: `body alone, hex, named sha256`. */
export function schemeText({ signed, encoding, digestName, timestampName, key }: SigningScheme): string {
  const parts = [
    signedTexts[signed],
    encoding,
    digestName === null ? 'without a name' : `named ${digestName}`,
    ...(timestampName === null ? [] : [`time as ${timestampName}`]),
    ...(key === 'base64' ? ['secret decoded from base64'] : []),
  ];
  return parts.join(', ');
}

/** The signed part of a delivery: `body, then time`. */
export function signedText(signed: SigningScheme['signed']): string {
  return signedTexts[signed];
}

/** What accepting a scheme costs, as sentences. */
export function schemeCostText(scheme: SigningScheme): string {
  return signsTime(scheme)
    ? 'The time is signed too: a recorded call is refused after five minutes, as usual.'
    : 'No time is signed, so a recorded call stays valid. The app recognizes a copy by its event id for 30 days; a later copy is processed again, but an old event never overwrites newer facts.';
}

const refusalTexts: Readonly<Record<RefusalReason, string>> = {
  'signature-missing': 'no signature header',
  'signature-malformed': 'a signature header of another form',
  'signature-mismatch': 'signature mismatch',
  'timestamp-out-of-tolerance': 'signed more than five minutes before or after it came',
};

/** Why calls were refused: `signature mismatch`. */
export function refusalText(reason: RefusalReason): string {
  return refusalTexts[reason];
}

/** Refused calls by reason: `3 calls: signature mismatch`. */
export function refusalLines(counts: RefusalCounts): readonly string[] {
  return refusalReasons.flatMap((reason) => {
    const count = counts[reason] ?? 0;
    return count === 0 ? [] : [`${countText(count, 'call')}: ${refusalText(reason)}`];
  });
}
