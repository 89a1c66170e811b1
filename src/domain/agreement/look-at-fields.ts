import type { Case } from '../cases/case';
import type { TrackedIssue } from '../cases/tracked-issue';
import type { SourceTraits } from '../findings/source-traits';
import type { Instant } from '../sla/instant';
import { decided, withField } from './after-outbound';
import type { Agreement } from './agreement';
import { decideOutbound, type Outbound } from './decide-outbound';
import type { BeforeChange } from './before-change';
import { firstLook } from './first-look';
import { fieldsInUse, type AgreementField, type AgreementSetting } from '../mapping/agreement-setting';
import { sidesOf, type IssueSide, type SourceSide } from './sides';
import { situationOf } from './situation';

export interface LookSituation {
  readonly kase: Case;
  readonly issue: TrackedIssue;
  readonly inJira: IssueSide;
  readonly inSource: SourceSide;
  readonly setting: AgreementSetting;
  readonly traits: SourceTraits;
  /** What the change in Jira that leads to the look has changed. */
  readonly before: BeforeChange;
  readonly now: Instant;
}

/** A value that has to be sent now. */
export type ToSend = Extract<Outbound, { type: 'send' }> & {
  readonly field: AgreementField;
  /** What Jira says, as in `BothSides`. */
  readonly jira: string | null;
};

export interface Looked {
  readonly agreement: Agreement;
  /** One at a time: the next is decided once this one is done. */
  readonly toSend: ToSend | null;
}

/** The record without fields that are off, or were off in between, and of this issue: another one has told its key to nobody. */
export function current(
  { issueId, fields, sent }: Agreement,
  issue: TrackedIssue,
  setting: AgreementSetting,
): Agreement {
  const isSame = issueId === null || issueId === issue.id;
  const inUse = fieldsInUse(setting).flatMap((field) => {
    const known = fields[field];
    const isKept = known !== undefined && known.since === setting.since[field];
    return isKept && (isSame || field === 'issue') ? [[field, known] as const] : [];
  });
  return { issueId: issue.id, fields: Object.fromEntries(inUse), sent };
}

/** Decides about every field in use. Safe to repeat. */
export function lookAtFields(known: Agreement, situation: LookSituation): Looked {
  const { kase, issue, inJira, inSource, setting, traits, before, now } = situation;
  let agreement = current(known, issue, setting);
  let toSend: ToSend | null = null;
  for (const field of fieldsInUse(setting)) {
    const since = setting.since[field];
    if (since === undefined) continue;
    const sides = sidesOf(field, { kase, issue, inJira, inSource, setting });
    const own = agreement.fields[field] ?? firstLook(field, sides, { before, setting, since });
    const outbound = decideOutbound(
      own,
      sides,
      situationOf(field, own, sides, { kase, agreement, setting, traits, now }),
    );
    if (outbound.type === 'send') {
      agreement = withField(agreement, field, own);
      toSend ??= { ...outbound, field, jira: sides.jira };
    } else {
      agreement = withField(agreement, field, decided(own, outbound, { jira: sides.jira, now }));
    }
  }
  return { agreement, toSend };
}
