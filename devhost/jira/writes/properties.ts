import type { Properties } from '../model/issue';
import { isRecord } from '../model/record';
import type { Rejection } from './rejection';

const MAX_KEY_LENGTH = 255;
const MAX_VALUE_BYTES = 32_768;

/** The properties after a write that carries `"properties": [{ "key", "value" }]`; bad ones go to `rejection`. */
export function readProperties(asked: unknown, before: Properties, rejection: Rejection): Properties {
  if (asked === undefined || asked === null) return before;
  if (!Array.isArray(asked)) {
    rejection.general("'properties' must be an array.");
    return before;
  }
  const entries: readonly unknown[] = asked;
  if (entries.length === 0) return before;
  const after = new Map(before);
  for (const entry of entries) {
    const key = isRecord(entry) ? entry['key'] : undefined;
    const value = isRecord(entry) ? entry['value'] : undefined;
    const error = propertyError(key, value);
    if (error !== undefined) rejection.general(error);
    else if (typeof key === 'string') after.set(key, value);
  }
  return after;
}

/** Why Jira would refuse the property, if it would. */
export function propertyError(key: unknown, value: unknown): string | undefined {
  if (typeof key !== 'string' || key === '') return 'The property key is required.';
  if (key.length > MAX_KEY_LENGTH) return 'The property key is too long. It must be 255 characters or fewer.';
  if (value === undefined) return 'The property value is required and must be valid JSON.';
  if (Buffer.byteLength(JSON.stringify(value)) > MAX_VALUE_BYTES) {
    return 'The property value is too long. It must be 32768 bytes or fewer.';
  }
  return undefined;
}
