import { KvsError } from './kvs-error';

/**
 * @see https://developer.atlassian.com/platform/forge/limits-kvs-ce/ for the figures, and for codes
 * https://developer.atlassian.com/platform/forge/storage-reference/handling-errors-customentities/
 */
const MAX_KEY_LENGTH = 500;
const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s-#]+$/;
const MAX_VALUE_BYTES = 240 * 1024;
const MAX_DEPTH = 31;
export const MAX_TRANSACTION_OPERATIONS = 25;
export const MAX_TRANSACTION_BYTES = 4 * 1024 * 1024;
const MAX_TTL_DAYS = 365;

/** @throws KvsError for a key that the platform refuses. */
export function checkKey(key: unknown): asserts key is string {
  if (key === undefined || key === '') throw new KvsError(400, 'EMPTY_KEY', 'A key is required.');
  if (typeof key === 'string' && key.length > MAX_KEY_LENGTH)
    throw new KvsError(400, 'KEY_TOO_LONG', `A key has at most ${MAX_KEY_LENGTH} characters.`);
  if (typeof key !== 'string' || !KEY.test(key))
    throw new KvsError(
      400,
      'INVALID_KEY',
      `The key ${JSON.stringify(key)} is not of a-z A-Z 0-9 : . _ - # and spaces.`,
    );
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce<number>((deepest, child) => Math.max(deepest, depthOf(child)), 0);
}

/** The value as it is stored, whose size is that of its JSON as UTF-8. @throws KvsError if missing, too large or too deep. */
export function toStoredText(value: unknown): string {
  if (value === undefined || value === null) throw new KvsError(400, 'INVALID_VALUE', 'A value is required.');
  const text = JSON.stringify(value);
  if (Buffer.byteLength(text) > MAX_VALUE_BYTES)
    throw new KvsError(400, 'MAX_SIZE', `The value is larger than ${MAX_VALUE_BYTES} bytes.`);
  if (depthOf(value) > MAX_DEPTH)
    throw new KvsError(400, 'MAX_DEPTH', `The value is nested deeper than ${MAX_DEPTH}.`);
  return text;
}

const unitSeconds: Readonly<Record<string, number>> = { SECONDS: 1, MINUTES: 60, HOURS: 3600, DAYS: 86_400 };

/** Milliseconds of a `ttl` option. @throws KvsError for one the platform refuses. */
export function ttlMsOf(
  ttl: { readonly unit?: unknown; readonly value?: unknown } | undefined,
): number | null {
  if (ttl === undefined) return null;
  const unit = typeof ttl.unit === 'string' ? unitSeconds[ttl.unit] : undefined;
  const { value } = ttl;
  if (
    unit === undefined ||
    typeof value !== 'number' ||
    !Number.isInteger(value) ||
    value < 1 ||
    value * unit > MAX_TTL_DAYS * 86_400
  )
    throw new KvsError(400, 'INVALID_TTL', `A ttl is 1 second to ${MAX_TTL_DAYS} days.`);
  return value * unit * 1000;
}
