/** The shape that this version of the app writes. It grows when a stored type changes so that older records need reading. */
const SCHEMA_VERSION = 1;

/** What is stored, and in which version of its shape. */
export interface StoredRecord<T> {
  readonly schemaVersion: number;
  readonly data: T;
}

/** A record was written by a newer version of the app, e.g. one that was rolled back. */
export class UnreadableRecordError extends Error {
  override readonly name = 'UnreadableRecordError';
}

/** Data as it is stored. */
export function toRecord<T>(data: T): StoredRecord<T> {
  return { schemaVersion: SCHEMA_VERSION, data };
}

/**
 * The one place that reads older records: there are none yet.
 * @throws UnreadableRecordError where the record is newer than this code.
 */
export function fromRecord<T>({ schemaVersion, data }: StoredRecord<T>): T {
  if (schemaVersion > SCHEMA_VERSION)
    throw new UnreadableRecordError(`A record has schema version ${schemaVersion}.`);
  return data;
}

/** What a key holds, or `null` where it holds nothing. */
export function fromValue<T>(record: StoredRecord<T> | undefined): T | null {
  return record === undefined ? null : fromRecord(record);
}
