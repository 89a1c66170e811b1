import type { SigningScheme } from '../../domain/deliveries/signing-scheme';

/** The parts of a signature header. */
export interface HeaderForm extends Pick<SigningScheme, 'encoding' | 'digestName' | 'timestampName'> {
  readonly digest: Buffer;
  /** Unix seconds from the header; `null` if it has none. */
  readonly timestamp: string | null;
}

/** Longer than any valid header: longer ones are not examined. */
const MAX_HEADER = 200;
const SEPARATOR = /[;,] ?/;
const TIMESTAMP = /^(timestamp|ts|t)=(\d{1,12})$/i;
/** SHA-256 in hex, or in base64 with its padding. */
const DIGEST = /^(?:(sha256|v1)=)?(?:([0-9a-f]{64})|([A-Za-z0-9+/]{43}=))$/i;

function digestOf(part: string): Pick<HeaderForm, 'digest' | 'encoding' | 'digestName'> | null {
  const match = DIGEST.exec(part);
  if (match === null) return null;
  const [, name, hex, base64] = match;
  const digestName = (name?.toLowerCase() ?? null) as HeaderForm['digestName'];
  if (hex !== undefined) return { digest: Buffer.from(hex, 'hex'), encoding: 'hex', digestName };
  return { digest: Buffer.from(base64 ?? '', 'base64'), encoding: 'base64', digestName };
}

function timestampOf(part: string): Pick<HeaderForm, 'timestamp' | 'timestampName'> | null {
  const match = TIMESTAMP.exec(part);
  if (match === null) return null;
  const [, name, timestamp = null] = match;
  return { timestamp, timestampName: (name?.toLowerCase() ?? null) as HeaderForm['timestampName'] };
}

/**
 * The form of a signature header: a digest, and at most one timestamp, in either order, separated by `;` or `,`.
 * @returns `null` if it has no form that the app can check.
 */
export function parseHeaderForm(header: string): HeaderForm | null {
  if (header.length > MAX_HEADER) return null;
  const parts = header.split(SEPARATOR);
  if (parts.length > 2) return null;
  const digests = parts.map(digestOf).filter((digest) => digest !== null);
  const timestamps = parts.map(timestampOf).filter((timestamp) => timestamp !== null);
  const [digest] = digests;
  if (digest === undefined || digests.length + timestamps.length !== parts.length) return null;
  if (digests.length > 1) return null;
  return { timestamp: null, timestampName: null, ...digest, ...timestamps[0] };
}

/** True if a header has the form of some scheme. */
export function isHeaderForm(header: string): boolean {
  return parseHeaderForm(header) !== null;
}

/** Words that a header may use to name its parts. They reveal nothing, so they are not masked. */
const NAME = /^(timestamp|time|ts|t|sha1|sha256|sha512|v0|v1|v2|signature|sig|hmac|digest|keyid|algorithm)=/i;
const MAX_READ = 400;
const MAX_MASKED = 120;
/** Long runs first: they differ with every call, and only their kind and length belong to the form. */
const MASKED = /[A-Za-z0-9+/_-]{16,}={0,2}|[a-z]|[A-Z]|[0-9]|[^\x20-\x7e]/gu;

function maskRun(run: string): string {
  if (run.length >= 16) {
    if (/^\d+$/.test(run)) return `[${run.length} digits]`;
    return `[${run.length} ${/^[0-9a-f]+$/i.test(run) ? 'hex' : 'base64'}]`;
  }
  if (/^[0-9]$/.test(run)) return '9';
  if (/^[A-Z]$/.test(run)) return 'A';
  return /^\p{L}$/u.test(run) ? 'a' : '?';
}

function maskPart(part: string): string {
  const name = NAME.exec(part)?.[0] ?? '';
  return name + part.slice(name.length).replace(MASKED, maskRun);
}

/**
 * A header in which everything is masked that could identify or prove something: digits as 9, letters as a or A, long
 * runs by their kind and length. Calls of one form have one mask. At most 120 characters.
 */
export function maskHeader(header: string): string {
  const isLong = header.length > MAX_READ;
  const masked = header
    .slice(0, MAX_READ)
    .split(/([;,] ?)/)
    .map(maskPart)
    .join('');
  return isLong || masked.length > MAX_MASKED ? `${masked.slice(0, MAX_MASKED - 1)}…` : masked;
}
