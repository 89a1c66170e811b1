import * as v from 'valibot';
import { SeverityName } from '../../adapters/sla/primitives';
import { defaultCvssBands } from '../../domain/sla/cvss-bands';
import { CreateOnState } from './create-on-state';
import { CvssBandsInput } from './cvss-bands-input';
import { VisibilityInput } from './visibility-input';
import { ShortText } from './short-text';

const Lines = v.pipe(v.array(ShortText), v.maxLength(1000));

/** The settings of a connection; the use case checks the contents of their texts. */
const Settings = v.object({
  policyId: ShortText,
  createOn: CreateOnState,
  minSeverity: v.nullable(SeverityName),
  wantDuplicates: v.boolean(),
  useCvss: v.boolean(),
  // A page that was opened before these settings existed sends none of them.
  cvssBands: v.optional(CvssBandsInput, defaultCvssBands),
  pauseOnBlocker: v.optional(v.boolean(), false),
  commentOnState: v.boolean(),
  resolutions: v.record(ShortText, v.picklist(['fixed', 'closed'])),
  priorityMovesSeverity: v.boolean(),
  recreateDeleted: v.boolean(),
  linksToSource: v.optional(v.boolean(), false),
  linksToFiles: v.optional(v.boolean(), true),
  approvers: Lines,
  decidesAlone: v.optional(Lines, []),
  asksToClose: v.optional(v.boolean(), true),
  comments: v.optional(v.object({ isOn: v.boolean(), limitedTo: v.nullable(VisibilityInput) }), {
    isOn: false,
    limitedTo: null,
  }),
  answers: v.optional(
    v.object({
      team: Lines,
      researcher: Lines,
      isSigned: v.boolean(),
      mark: v.optional(v.nullable(ShortText), null),
    }),
    { team: [], researcher: [], isSigned: false, mark: null },
  ),
  notices: v.object({
    comment: v.boolean(),
    fallbackPeople: Lines,
    label: v.nullable(ShortText),
    breachPriorityId: v.nullable(ShortText),
  }),
});

export const SettingsInput = v.object({ connectionId: ShortText, settings: Settings, base: Settings });
