import * as v from 'valibot';
import { Instant, LocalDate, OwnName, SeverityName } from './primitives';

const at = Instant;
const reason = v.optional(v.string());

const TYPES =
  'submitted, triaged, first-response, severity, paused, resumed, extended, date-set, no-later-than, reached, flagged, unflagged, fixed, closed, reopened';

/** The facts of a timeline on the command line; their reporter is not used in computing. */
export const TimelineSchema = v.array(
  v.variant(
    'type',
    [
      v.object({
        type: v.picklist(['submitted', 'triaged', 'first-response', 'resumed', 'fixed', 'reopened']),
        at,
      }),
      v.object({ type: v.literal('severity'), at, severity: SeverityName }),
      v.object({ type: v.picklist(['paused', 'closed']), at, reason }),
      v.object({
        type: v.literal('extended'),
        at,
        dueDate: LocalDate,
        reason,
        approvedBy: v.optional(v.string()),
      }),
      v.object({ type: v.literal('date-set'), at, dueDate: LocalDate }),
      v.object({ type: v.literal('no-later-than'), at, dueDate: v.nullable(LocalDate), reason }),
      v.object({ type: v.literal('reached'), at, milestone: OwnName }),
      v.object({ type: v.picklist(['flagged', 'unflagged']), at, flag: OwnName, reason }),
    ],
    `an event needs one of these types: ${TYPES}`,
  ),
);
