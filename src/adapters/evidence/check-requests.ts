import * as v from 'valibot';
import { factsWithoutRequest, requestsWithoutTrace, type Traced } from '../../domain/evidence/request-traces';
import { Instant, LocalDate } from '../sla/primitives';

const Named = v.looseObject({ id: v.string(), version: v.number(), name: v.string() });
const Type = <const T extends string>(type: T) => v.literal(type);

const Change = v.variant('type', [
  v.looseObject({ type: v.picklist(['extension', 'set-date']), dueDate: LocalDate }),
  v.looseObject({ type: Type('set-severity'), severity: v.string() }),
  v.looseObject({ type: Type('pause') }),
  v.looseObject({ type: Type('reach'), milestone: v.string(), at: v.optional(Instant) }),
  v.looseObject({ type: v.picklist(['set-flag', 'clear-flag']), flag: v.string() }),
  v.looseObject({ type: Type('close'), resolution: v.string() }),
  v.looseObject({ type: Type('delete-issue'), issueKey: v.string() }),
  v.looseObject({ type: Type('policy'), from: Named, to: Named }),
  v.looseObject({ type: Type('keep-date'), dueDate: LocalDate, policyDate: LocalDate }),
]);

/** A request for a later date, as a line has it: decided if it has an outcome. */
export const EvidenceRequest = v.looseObject({
  askedBy: v.string(),
  askedAt: Instant,
  change: Change,
  reason: v.string(),
  outcome: v.optional(v.picklist(['approved', 'declined', 'withdrawn', 'outdated', 'settled'])),
  at: v.optional(Instant),
  by: v.optional(v.string()),
});

/**
 * What contradicts itself between the requests of a line and what approved ones brought about.
 *
 * @returns sentences without a place; empty if nothing does.
 */
export function checkRequests(line: Traced): readonly string[] {
  return [
    ...requestsWithoutTrace(line).map(
      ({ change, at }) =>
        `requests: the request of type "${change.type}" that was approved at ${at} has no trace in the rest of the line`,
    ),
    ...factsWithoutRequest(line).map(
      ({ type, at, source }) =>
        `requests: the approved fact "${type}" that was reported at ${source?.reportedAt ?? at} has no such request`,
    ),
  ];
}
