import * as v from 'valibot';
import { SeverityName } from '../../adapters/sla/primitives';
import { createOnStates } from '../../domain/connections/connection';
import { Line } from './line';

const Lines = v.pipe(v.array(Line), v.maxLength(1000));

/** What an administrator decides about a connection; what is written in its lines is for the use case to judge. */
export const SettingsInput = v.object({
  connectionId: Line,
  settings: v.object({
    policyId: Line,
    createOn: v.picklist(createOnStates),
    minSeverity: v.nullable(SeverityName),
    wantDuplicates: v.boolean(),
    useCvss: v.boolean(),
    commentOnState: v.boolean(),
    resolutions: v.record(Line, v.picklist(['fixed', 'closed'])),
    priorityMovesSeverity: v.boolean(),
    recreateDeleted: v.boolean(),
    approvers: Lines,
    notices: v.object({
      comment: v.boolean(),
      fallbackPeople: Lines,
      label: v.nullable(Line),
      breachPriorityId: v.nullable(Line),
    }),
  }),
});
