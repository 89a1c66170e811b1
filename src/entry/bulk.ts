import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../adapters/forge/services';
import { Instant, LocalDate } from '../adapters/sla/primitives';
import type { BulkApi } from '../contract/bulk';
import { BULK_MAX, EXTENSION_MAX_DAYS } from '../domain/bulk/bulk-limits';
import { previewBulk } from '../usecases/bulk/preview-bulk';
import { takeBulkStep } from '../usecases/bulk/take-bulk-step';
import { personOf } from './admin/person-of';
import { Words } from './panel/action-words';

/** Jira's ids are digits. */
const IssueId = v.pipe(v.string(), v.regex(/^\d{1,15}$/));

const Days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(EXTENSION_MAX_DAYS));
const Pause = v.object({ type: v.picklist(['pause', 'resume']), reason: Words });

const PreviewInput = v.object({
  wish: v.variant('type', [
    v.object({
      type: v.literal('ask-extension'),
      until: v.union([v.object({ dueDate: LocalDate }), v.object({ days: Days })]),
      plan: Words,
    }),
    Pause,
  ]),
  issueIds: v.pipe(v.array(IssueId), v.minLength(1), v.maxLength(BULK_MAX)),
});

const StepInput = v.object({
  issueId: IssueId,
  action: v.variant('type', [
    v.object({ type: v.literal('ask-extension'), dueDate: LocalDate, plan: Words }),
    Pause,
  ]),
  version: v.pipe(v.number(), v.integer()),
  needsApproval: v.boolean(),
  since: Instant,
});

/** Functions for changing several issues. Each use case asks Jira what the caller may do with the issues. */
export const bulkFunctions: Handlers<BulkApi> = {
  previewBulk: ({ payload, context }) =>
    previewBulk(v.parse(PreviewInput, payload), personOf(context), services),
  takeBulkStep: ({ payload, context }) =>
    takeBulkStep(v.parse(StepInput, payload), personOf(context), services),
};
