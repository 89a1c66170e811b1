import { object } from './json-reader';

/** A field of the program for the CVE of a finding. */
const CVE_LABEL = /\bCVE\b/i;
const CVE_ID = /\bCVE-\d{4}-\d{4,19}\b/i;

/** The value of a custom field: what it is, or what a change made of it. */
function valueOf(field: unknown): unknown {
  return typeof field === 'object' && field !== null && 'to' in field ? field.to : field;
}

/**
 * True if a custom field that is named for a CVE has the id of one. The references of a report do not count: researchers
 * cite the CVEs of others there. Nothing else of the fields is read.
 * @throws ShapeError if these are no custom fields.
 */
export function namesCve(fields: unknown): boolean | undefined {
  if (fields === undefined || fields === null) return undefined;
  return Object.entries(object(fields)).some(([label, field]) => {
    const value = valueOf(field);
    return CVE_LABEL.test(label) && typeof value === 'string' && CVE_ID.test(value);
  });
}
