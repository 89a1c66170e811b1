import * as v from 'valibot';
import { priorities } from '../../domain/sla/severity';

/** JSON:API types and ids name things; they go into keys and queries, so they have to be plain. */
export const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.:-]{1,128}$/));

/** Half of a character is no text: it can be neither stored nor put into an address. */
const WellFormed = v.pipe(
  v.string(),
  v.transform((text) => text.toWellFormed()),
);

const MAX_WORD = 200;
const MAX_LINE = 2000;

/** The researcher's text; it is cut to what the queue and Jira take, and made well-formed, when the event is made. */
const Text = v.nullish(v.string());
/** A word of Bugcrowd's own, e.g. a state. */
const Word = v.nullish(v.pipe(WellFormed, v.maxLength(MAX_WORD)));
/** A title: Jira takes 255 characters of it. */
const Line = v.nullish(
  v.pipe(
    WellFormed,
    v.transform((text) => text.slice(0, MAX_LINE).toWellFormed()),
  ),
);
/** Names only decorate the panel: an odd one is no reason to refuse an event. */
const Name = v.fallback(v.nullish(v.pipe(WellFormed, v.maxLength(MAX_WORD))), null);

/** Bugcrowd was founded in 2011; a date that cannot be would make a due date that Jira does not take. */
const EARLIEST_MS = Date.UTC(2000, 0, 1);
const LATEST_MS = Date.UTC(2200, 0, 1);

const Instant = v.nullish(
  v.pipe(
    v.string(),
    v.check((text) => {
      const ms = Date.parse(text);
      return ms >= EARLIEST_MS && ms < LATEST_MS;
    }, 'Not an instant of these times.'),
  ),
);
/** Scores are seen as numbers and as text. */
const Score = v.nullish(
  v.pipe(
    v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/), v.transform(Number))]),
    v.minValue(0),
    v.maxValue(10),
  ),
);
const Reference = v.nullish(v.object({ data: v.nullish(v.object({ type: v.string(), id: Id })) }));

/** A submission. Every attribute is optional and nullable in Bugcrowd's own schema. */
export const SubmissionResource = v.object({
  attributes: v.nullish(
    v.object({
      title: Line,
      state: Word,
      severity: v.nullish(v.picklist(priorities)),
      duplicate: v.nullish(v.boolean()),
      vrt_id: Word,
      submitted_at: Instant,
      description: Text,
      bug_url: Text,
      http_request: Text,
      extra_info: Text,
      vulnerability_references: Text,
      last_transitioned_to_informational_at: Instant,
      last_transitioned_to_not_applicable_at: Instant,
      last_transitioned_to_not_reproducible_at: Instant,
      last_transitioned_to_out_of_scope_at: Instant,
      last_transitioned_to_resolved_at: Instant,
      last_transitioned_to_triaged_at: Instant,
      last_transitioned_to_unresolved_at: Instant,
    }),
  ),
  relationships: v.nullish(
    v.object({
      cvss_vector: Reference,
      engagement: Reference,
      program: Reference,
      researcher: Reference,
      target: Reference,
    }),
  ),
});
export type SubmissionResource = v.InferOutput<typeof SubmissionResource>;
export type SubmissionAttributes = NonNullable<SubmissionResource['attributes']>;

/** A blocker names the submission it is put on. */
export const BlockerResource = v.object({
  relationships: v.object({
    resource: v.object({ data: v.object({ type: v.literal('submission'), id: Id }) }),
  }),
});

/** A program, engagement, target or person. */
export const NamedResource = v.object({ attributes: v.nullish(v.object({ name: Name, code: Name })) });

export const CvssResource = v.object({ attributes: v.nullish(v.object({ score: Score })) });

/** The envelope that every event has. */
export const Envelope = v.object({
  data: v.object({
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
    type: v.literal('event'),
    attributes: v.object({
      key: v.pipe(v.string(), v.regex(/^[a-z0-9_.-]{1,100}$/i)),
      created_at: Instant,
    }),
  }),
});

/** `changes` of an update: a hint, used for what the included submission does not say. */
const Changes = v.object({
  title: v.nullish(v.object({ to: Line })),
  state: v.nullish(v.object({ to: Word })),
  severity: v.nullish(v.object({ to: v.nullish(v.picklist(priorities)) })),
  duplicate: v.nullish(v.object({ to: v.nullish(v.boolean()) })),
});

/** What an event about a submission or a blocker has beyond the envelope. Included resources are parsed when needed. */
export const EventBody = v.object({
  data: v.object({
    attributes: v.object({
      data: v.nullish(v.object({ blocked_by: Word, changes: v.nullish(Changes) })),
    }),
    relationships: v.object({
      resource: v.object({ data: v.object({ type: v.picklist(['submission', 'blocker']), id: Id }) }),
    }),
  }),
  included: v.nullish(v.array(v.looseObject({ type: v.string(), id: v.string() }))),
});
export type EventBody = v.InferOutput<typeof EventBody>;
