import type { Instant } from '../sla/instant';
import type { FieldAgreement } from './agreement';
import type { Sides } from './decide-outbound';
import type { AgreementField, AgreementSetting } from '../mapping/agreement-setting';
import type { BeforeChange } from './before-change';
import { memberOf } from './sides';

function jiraBefore(
  field: AgreementField,
  { jira }: Sides,
  before: BeforeChange,
  setting: AgreementSetting,
): string | null {
  switch (field) {
    case 'state':
      return before.statusId === undefined ? jira : before.statusId;
    case 'assignee':
      if (before.member !== undefined) return before.member;
      return before.assignee === undefined ? jira : memberOf(before.assignee, setting);
    // Neither is told before it is new: a rating of a person since the setting, and the issue itself.
    case 'severity':
    case 'issue':
      return null;
  }
}

/** What is known of a field when it is looked at first: what both sides say, before the change that led to the look. */
export function firstLook(
  field: AgreementField,
  sides: Sides,
  {
    before,
    setting,
    since,
  }: { readonly before: BeforeChange; readonly setting: AgreementSetting; readonly since: Instant },
): FieldAgreement {
  const agreed = { jira: jiraBefore(field, sides, before, setting), source: sides.source };
  return { since, agreed, open: null, approved: null, sending: null, own: null };
}
