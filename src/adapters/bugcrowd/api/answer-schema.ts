import * as v from 'valibot';
import { Id, SubmissionResource } from '../webhook-schema';

const Count = v.fallback(v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0))), null);

/** Whatever is not a resource is left out: it only decorates rows that can be read without it. */
const Included = v.pipe(
  v.fallback(v.nullish(v.array(v.unknown())), null),
  v.transform((included) =>
    (included ?? []).filter((resource) =>
      v.is(v.looseObject({ type: v.string(), id: v.string() }), resource),
    ),
  ),
);

/** One page of a list. Rows are parsed one by one, so that a bad one does not spoil the others. */
export const ListAnswer = v.object({
  data: v.array(v.unknown()),
  included: Included,
  links: v.fallback(v.nullish(v.object({ next: v.optional(v.unknown()) })), null),
  meta: v.fallback(v.nullish(v.object({ total_hits: Count })), null),
});

export const SingleAnswer = v.object({ data: v.unknown(), included: Included });

/** A submission with its own name. */
export const SubmissionRow = v.object({
  type: v.literal('submission'),
  id: Id,
  ...SubmissionResource.entries,
});

/** A program as far as choosing it goes. What has no code cannot be asked for. */
export const ProgramRow = v.object({
  id: Id,
  attributes: v.object({
    code: v.pipe(v.string(), v.minLength(1)),
    name: v.fallback(v.nullish(v.string()), null),
  }),
});
