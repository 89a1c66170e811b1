import * as v from 'valibot';
import { SeverityName } from '../../adapters/sla/primitives';
import { submissionSources } from '../../domain/findings/submission-values';
import { few } from './few';
import { Line } from './line';

/** A paragraph is the longest that anybody enters; Jira takes no more. */
const Entered = v.pipe(v.string(), v.maxLength(32_767));
const Few = v.pipe(v.array(Line), v.maxLength(100));

/** A mapping as the page sends it; whether its ids are right is for the use case to judge. */
export const MappingInput = v.object({
  priorities: v.record(SeverityName, Line),
  statuses: few(
    v.record(Line, v.object({ statusId: Line, statusName: Line, resolutionId: v.nullable(Line) })),
  ),
  components: v.object({
    by: v.picklist(['nothing', 'vrt-category', 'target']),
    table: few(v.record(Line, Line)),
    otherwise: v.nullable(Line),
    always: Few,
  }),
  labels: Few,
  securityLevel: v.nullable(Line),
  assignee: v.nullable(Line),
  fields: few(
    v.record(
      Line,
      v.variant('from', [
        v.object({ from: v.literal('fixed'), value: v.union([Entered, Few]) }),
        v.object({ from: v.literal('rest'), value: v.unknown() }),
        v.object({ from: v.literal('submission'), source: v.picklist(submissionSources) }),
      ]),
    ),
  ),
});
