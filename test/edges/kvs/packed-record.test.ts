import {
  fromPackedRecord,
  packedSize,
  toPackedRecord,
  toRecordPackedIf,
} from '../../../src/adapters/kvs/packed-record';
import { toRecord, UnreadableRecordError } from '../../../src/adapters/kvs/stored-record';

const entries = Object.fromEntries(
  Array.from({ length: 500 }, (_, number) => [
    `case ${number}`,
    { project: 'SEC', severity: 'high', number },
  ]),
);

describe('a packed record', () => {
  it('holds what was packed, in a part of the room', () => {
    const record = toPackedRecord(entries);
    expect(fromPackedRecord(record)).toEqual(entries);
    expect(record.data.length).toBe(packedSize(entries));
    expect(packedSize(entries)).toBeLessThan(JSON.stringify(entries).length / 4);
  });

  it('is written only for what is large', () => {
    expect(toRecordPackedIf(false, entries)).toEqual(toRecord(entries));
    expect(toRecordPackedIf(true, entries)).toEqual(toPackedRecord(entries));
  });

  it('is read as an earlier version wrote it, too, and not as a later one writes it', () => {
    expect(fromPackedRecord(toRecord(entries))).toEqual(entries);
    expect(() => fromPackedRecord({ schemaVersion: 3, data: 'different' })).toThrow(UnreadableRecordError);
  });
});
