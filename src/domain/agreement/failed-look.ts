import type { Instant } from '../sla/instant';
import type { AgreementSetting } from '../mapping/agreement-setting';
import type { Agreement } from './agreement';
import type { BeforeChange } from './before-change';
import { memberOf } from './sides';

/** The record after a look that failed for good. What it and earlier ones knew of the time before is kept for the next. */
export function lookFailed(
  agreement: Agreement,
  { statusId, assignee }: BeforeChange,
  {
    reason,
    since,
    setting,
  }: {
    readonly reason: string;
    readonly since: Instant;
    readonly setting: AgreementSetting;
  },
): Agreement {
  const before = {
    ...(statusId !== undefined && { statusId }),
    ...(assignee !== undefined && { member: memberOf(assignee, setting) }),
    // What was first is what both sides had agreed on.
    ...agreement.failed?.before,
  };
  return { ...agreement, failed: { reason, since: agreement.failed?.since ?? since, before } };
}
