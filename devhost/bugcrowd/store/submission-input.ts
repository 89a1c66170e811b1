import * as v from 'valibot';
import { CommentInputSchema, FileInputSchema, PersonSchema } from './comment-input';
import { attributeNames, type StoredActivity } from './stored-submission';

const OptionalText = v.optional(v.nullable(v.string()));

const Time = v.pipe(v.string(), v.isoTimestamp());
const Reward = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  createdAt: Time,
  rewardedAt: v.nullable(Time),
  cancelledAt: v.nullable(Time),
  amountCents: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  comment: OptionalText,
});

const Activity = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  key: v.string(),
  createdAt: Time,
  actor: v.optional(v.nullable(v.union([v.literal('researcher'), PersonSchema]))),
});

/** A submission as the host is notified of it: whatever is left out stays as it is. */
export const SubmissionInputSchema = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  program: v.optional(v.string()),
  attributes: v.optional(v.strictObject(v.entriesFromList(attributeNames, v.optional(v.unknown()))), {}),
  cvssScore: v.optional(v.nullable(v.number())),
  cvssVersion: v.optional(v.picklist([2, 3, 4])),
  rewards: v.optional(v.array(Reward)),
  activities: v.optional(v.array(Activity)),
  /** Beside those that there are: comments and files are never taken away. */
  comments: v.optional(v.array(CommentInputSchema), []),
  files: v.optional(v.array(FileInputSchema), []),
  blockedBy: v.optional(v.nullable(v.picklist(['bugcrowd_operations', 'customer', 'researcher']))),
  targetName: OptionalText,
  targetCategory: v.optional(v.string()),
  researcher: OptionalText,
  assignee: OptionalText,
  duplicateOf: OptionalText,
  /** The host's time when left out. */
  updatedAt: v.optional(Time),
});
type Posted = v.InferInput<typeof SubmissionInputSchema>;
export type SubmissionInput = Omit<Posted, 'activities'> & {
  readonly activities?: readonly StoredActivity[] | undefined;
};
