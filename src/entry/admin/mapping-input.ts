import * as v from 'valibot';
import { OwnName, SeverityName } from '../../adapters/sla/primitives';
import { submissionSources } from '../../domain/findings/submission-values';
import { boundedRecord } from './bounded-record';
import { ShortText } from './short-text';

/** Jira's limit for the longest input, a paragraph. */
const Entered = v.pipe(v.string(), v.maxLength(32_767));
const BoundedList = v.pipe(v.array(ShortText), v.maxLength(100));

/** A mapping as the page sends it; the use case checks its ids. */
export const MappingInput = v.object({
  priorities: v.record(SeverityName, ShortText),
  statuses: boundedRecord(
    v.record(
      ShortText,
      v.object({ statusId: ShortText, statusName: ShortText, resolutionId: v.nullable(ShortText) }),
    ),
  ),
  components: v.object({
    by: v.picklist(['nothing', 'vrt-category', 'target']),
    table: boundedRecord(v.record(ShortText, ShortText)),
    otherwise: v.nullable(ShortText),
    always: BoundedList,
  }),
  labels: BoundedList,
  securityLevel: v.nullable(ShortText),
  assignee: v.nullable(ShortText),
  fields: boundedRecord(
    v.record(
      ShortText,
      v.variant('from', [
        v.object({ from: v.literal('fixed'), value: v.union([Entered, BoundedList]) }),
        v.object({ from: v.literal('rest'), value: v.unknown() }),
        v.object({ from: v.literal('submission'), source: v.picklist(submissionSources) }),
      ]),
    ),
  ),
  // A page that was opened before these existed, and a file of that time, has none of them.
  milestones: v.optional(boundedRecord(v.record(ShortText, OwnName)), {}),
  flags: v.optional(
    v.pipe(
      v.array(v.object({ fieldId: ShortText, value: ShortText, flag: OwnName })),
      v.maxLength(100, 'at most 100 rules for flags'),
    ),
    [],
  ),
});
