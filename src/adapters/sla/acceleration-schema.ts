import * as v from 'valibot';
import { TargetSchema } from './duration-schema';
import { OwnName, plain } from './primitives';

/** More than a person can follow on one issue. */
const MAX_ACCELERATIONS = 50;

const Acceleration = v.strictObject({
  when: OwnName,
  from: v.picklist(['flag', 'base']),
  targets: plain(v.strictObject({ fix: v.optional(plain(TargetSchema)) })),
});

/** What a policy asks for while a flag holds. */
export const AccelerationsSchema = v.pipe(
  v.array(plain(Acceleration)),
  v.maxLength(MAX_ACCELERATIONS, `at most ${MAX_ACCELERATIONS} accelerations`),
);
