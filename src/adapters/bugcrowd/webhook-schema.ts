import * as v from 'valibot';
import { priorities } from '../../domain/sla/severity';

/** JSON:API types and ids name things; they go into keys and queries, so they have to be plain. */
export const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.:-]{1,128}$/));

const Text = v.nullish(v.string());
/** Names only decorate the panel: an odd one is no reason to refuse an event. */
const Name = v.fallback(v.nullish(v.string()), null);
const Instant = v.nullish(
  v.pipe(
    v.string(),
    v.check((text) => !Number.isNaN(Date.parse(text)), 'Not an instant.'),
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
      title: Text,
      state: Text,
      severity: v.nullish(v.picklist(priorities)),
      duplicate: v.nullish(v.boolean()),
      vrt_id: Text,
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
  title: v.nullish(v.object({ to: Text })),
  state: v.nullish(v.object({ to: Text })),
  severity: v.nullish(v.object({ to: v.nullish(v.picklist(priorities)) })),
  duplicate: v.nullish(v.object({ to: v.nullish(v.boolean()) })),
});

/** What an event about a submission or a blocker has beyond the envelope. Included resources are parsed when needed. */
export const EventBody = v.object({
  data: v.object({
    attributes: v.object({
      data: v.nullish(v.object({ blocked_by: Text, changes: v.nullish(Changes) })),
    }),
    relationships: v.object({
      resource: v.object({ data: v.object({ type: v.picklist(['submission', 'blocker']), id: Id }) }),
    }),
  }),
  included: v.nullish(v.array(v.looseObject({ type: v.string(), id: v.string() }))),
});
export type EventBody = v.InferOutput<typeof EventBody>;
