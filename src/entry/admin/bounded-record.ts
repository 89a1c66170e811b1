import * as v from 'valibot';

/** More than anyone enters, and few enough to validate. */
const MAX_ENTRIES = 500;

/** A record with a limited number of entries. */
export function boundedRecord<T extends Readonly<Record<string, unknown>>>(
  schema: v.GenericSchema<unknown, T>,
): v.GenericSchema<unknown, T> {
  return v.pipe(
    schema,
    v.check((entries) => Object.keys(entries).length <= MAX_ENTRIES, `more than ${MAX_ENTRIES} entries`),
  );
}
