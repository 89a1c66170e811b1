import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { fromRecord, toRecord, type StoredRecord } from './stored-record';

/** The version of records that are packed: a version of the app that does not know them refuses them. */
const PACKED_VERSION = 2;

/** A record whose data is one text, an eighth of the JSON of many similar entries. */
interface PackedRecord {
  readonly schemaVersion: typeof PACKED_VERSION;
  readonly data: string;
}

/** A record as this version writes it, or as versions before did. */
export type StoredPacked<T> = PackedRecord | StoredRecord<T>;

function isPacked<T>(record: StoredPacked<T>): record is PackedRecord {
  return record.schemaVersion === PACKED_VERSION;
}

function packed(value: unknown): string {
  return deflateRawSync(JSON.stringify(value)).toString('base64');
}

/** Bytes that a value takes when it is packed. */
export function packedSize(value: unknown): number {
  return packed(value).length;
}

/** Packs data for the storage. */
export function toPackedRecord(data: unknown): PackedRecord {
  return { schemaVersion: PACKED_VERSION, data: packed(data) };
}

/** @throws UnreadableRecordError if the record is newer than this code. */
export function fromPackedRecord<T>(record: StoredPacked<T>): T {
  return isPacked(record)
    ? (JSON.parse(inflateRawSync(Buffer.from(record.data, 'base64')).toString()) as T)
    : fromRecord(record);
}

/** Packs large data, and leaves small data as it is, so that it can be read in the storage. */
export function toRecordPackedIf<T>(isLarge: boolean, data: T): StoredPacked<T> {
  return isLarge ? toPackedRecord(data) : toRecord(data);
}
