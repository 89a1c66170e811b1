import * as v from 'valibot';
import { targetNames } from '../../domain/sla/policy';
import { policyIdPattern } from '../../domain/sla/policy-id';
import { AccelerationsSchema } from './acceleration-schema';
import { clocksWithTargets, ClocksSchema } from './clocks-schema';
import { MAX_DAYS, limited, TargetSchema } from './duration-schema';
import { Count, LocalDate, MilestoneMoment, plain, TimeZone } from './primitives';

const ClockBase = v.union(
  [v.picklist(['submitted', 'triaged']), MilestoneMoment],
  ({ received }) =>
    `${received} is not a clock base; use submitted, triaged, or reached: and the name of a milestone`,
);

const entries = {
  id: v.string(),
  version: v.pipe(v.number('a whole number is needed'), v.integer('a whole number is needed')),
  name: v.string(),
  sourceUrl: v.optional(v.string()),
  inForceFrom: v.optional(LocalDate),
  timeZone: TimeZone,
  clockBase: ClockBase,
  triageWindowDays: v.optional(limited(MAX_DAYS)),
  clocks: v.optional(ClocksSchema),
  accelerations: v.optional(AccelerationsSchema),
  severityChange: v.picklist(['earlier-of', 'from-start', 'restart']),
  reopen: v.picklist(['original', 'resume', 'restart']),
  allowPause: v.boolean(),
  notices: v.optional(
    plain(
      v.strictObject({
        beforeDays: v.optional(v.array(Count), []),
        afterDays: v.optional(v.array(Count), []),
      }),
    ),
  ),
};

/** A policy document with targets for the clocks that it knows. A member that no rule reads is a misspelled one. */
function policyWith(members: v.ObjectEntries): v.GenericSchema {
  return v.lazy((input) =>
    v.strictObject({
      ...members,
      targets: plain(
        v.strictObject(
          v.entriesFromList([...targetNames, ...clocksWithTargets(input)], v.optional(plain(TargetSchema))),
        ),
      ),
    }),
  );
}

/** A policy document on the command line. */
export const PolicySchema = policyWith(entries);

const MAX_NAME = 200;

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/** A policy document that an administrator saves: its id, name and source URL are also good to read. */
export const StrictPolicySchema = policyWith({
  ...entries,
  id: v.pipe(entries.id, v.regex(policyIdPattern, 'use 1 to 64 small letters, digits and hyphens')),
  name: v.pipe(
    entries.name,
    v.check((name) => name.trim() !== '', 'a name is needed'),
    v.maxLength(MAX_NAME, `a name has at most ${MAX_NAME} characters`),
  ),
  sourceUrl: v.optional(
    v.pipe(v.string(), v.check(isWebAddress, 'a web address begins with https:// or http://')),
  ),
});
