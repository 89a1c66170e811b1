/** The version of the stored format. Increase it when a stored type changes so that older records must be converted. */
const SCHEMA_VERSION = 1;

/** For records that hold nothing but attributes. */
export const schemaVersionNow = SCHEMA_VERSION;

/** Stored data with the version of its format. */
export interface StoredRecord<T> {
  readonly schemaVersion: number;
  readonly data: T;
}

/** A record was written by a newer version of the app, e.g. before a rollback. */
export class UnreadableRecordError extends Error {
  override readonly name = 'UnreadableRecordError';
}

/** Wraps data for the storage. */
export function toRecord<T>(data: T): StoredRecord<T> {
  return { schemaVersion: SCHEMA_VERSION, data };
}

/**
 * The one place that converts older records: there are none yet.
 * @throws UnreadableRecordError if the record is newer than this code.
 */
export function fromRecord<T>({ schemaVersion, data }: StoredRecord<T>): T {
  if (schemaVersion > SCHEMA_VERSION)
    throw new UnreadableRecordError(`A record has schema version ${schemaVersion}.`);
  return data;
}

/** The value of a key; `null` if there is none. */
export function fromValue<T>(record: StoredRecord<T> | undefined): T | null {
  return record === undefined ? null : fromRecord(record);
}
