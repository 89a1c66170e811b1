import * as v from 'valibot';
import { attributeNames } from './stored-submission';

const OptionalText = v.optional(v.nullable(v.string()));

/** A submission as the host is notified of it: whatever is left out stays as it is. */
export const SubmissionInputSchema = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  program: v.optional(v.string()),
  attributes: v.optional(v.strictObject(v.entriesFromList(attributeNames, v.optional(v.unknown()))), {}),
  cvssScore: v.optional(v.nullable(v.number())),
  targetName: OptionalText,
  targetCategory: v.optional(v.string()),
  researcher: OptionalText,
  assignee: OptionalText,
  duplicateOf: OptionalText,
  /** The host's time when left out. */
  updatedAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
});
export type SubmissionInput = v.InferInput<typeof SubmissionInputSchema>;
