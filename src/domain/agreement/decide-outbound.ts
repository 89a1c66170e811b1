import type { AgreementValue, BothSides, FieldAgreement, OpenMatter, PersonNeeded } from './agreement';
import type { AgreementMode } from '../mapping/agreement-setting';

/** Both sides of a field as they are now. */
export interface Sides extends BothSides {
  /** What a value of Jira is in the source's terms; `null` if it has no counterpart there. */
  readonly translate: (jira: string | null) => AgreementValue;
  /** The app itself brought Jira to what it says, because the source said so. */
  readonly isFollowing: boolean;
}

export interface OutboundSituation {
  readonly mode: AgreementMode;
  /** Why a person has to decide about this change in any case; `null` if none has to. */
  readonly personNeeded: PersonNeeded | null;
  /** An approver has yet to decide whether what Jira says counts. */
  readonly awaitsApproval: boolean;
}

/** What would be sent, in place of what. */
export interface ValueChange {
  readonly from: AgreementValue;
  readonly to: string;
}

/** What follows from what both sides say of a field. */
export type Outbound =
  /** There is nothing to tell: from now on, changes count from here. */
  | { readonly type: 'quiet'; readonly agreed: BothSides }
  /** It is decided once something else is. */
  | { readonly type: 'wait' }
  | (ValueChange & { readonly type: 'propose'; readonly why: 'mode' | PersonNeeded })
  /** Both have changed since they agreed: nobody wins. */
  | (ValueChange & {
      readonly type: 'ask';
      readonly before: Extract<OpenMatter, { type: 'question' }>['before'];
    })
  /** A person has to act first, as was said before. */
  | { readonly type: 'stuck' }
  | (ValueChange & { readonly type: 'send'; readonly by: 'person' | 'automatic' });

function isAbout(change: ValueChange, about: ValueChange | null): boolean {
  return about !== null && about.from === change.from && about.to === change.to;
}

function isStuck({ open }: FieldAgreement, change: ValueChange): boolean {
  const isFailed = open?.type === 'refused' || open?.type === 'given-up';
  return isFailed && isAbout(change, open);
}

/**
 * Decides about one field of one finding. Changes count, never levels: what both sides said when it was looked at first, or
 * when there was nothing left to tell, is never sent. What the app did in Jira because the source said so is no change.
 * Safe to repeat: what was sent makes both sides equal.
 * @param known what they agreed on; see `beginning` for the first look.
 */
export function decideOutbound(
  known: FieldAgreement,
  { jira, source, translate, isFollowing }: Sides,
  { mode, personNeeded, awaitsApproval }: OutboundSituation,
): Outbound {
  const { agreed, approved } = known;
  const to = translate(jira);
  const before = translate(agreed.jira);
  const isUnchanged = jira === agreed.jira || to === before || isFollowing;
  if (mode === 'off' || to === null || to === source || isUnchanged)
    return { type: 'quiet', agreed: { jira, source } };
  const change = { from: source, to };
  if (awaitsApproval) return { type: 'wait' };
  if (isAbout(change, approved)) return { type: 'send', ...change, by: 'person' };
  if (isStuck(known, change)) return { type: 'stuck' };
  if (source !== agreed.source)
    return { type: 'ask', ...change, before: { jira: before, source: agreed.source } };
  const why = personNeeded ?? (mode === 'propose' ? 'mode' : null);
  return why === null ? { type: 'send', ...change, by: 'automatic' } : { type: 'propose', ...change, why };
}
