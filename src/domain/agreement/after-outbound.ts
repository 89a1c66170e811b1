import type { Instant } from '../sla/instant';
import { KEPT_SENT, type Agreement, type FieldAgreement, type OpenMatter, type Sending } from './agreement';
import type { Outbound, ValueChange } from './decide-outbound';
import type { AgreementField } from '../mapping/agreement-setting';

/** The record with another account of a field. */
export function withField(agreement: Agreement, field: AgreementField, next: FieldAgreement): Agreement {
  return { ...agreement, fields: { ...agreement.fields, [field]: next } };
}

/** An open matter keeps the moment since when it is the same one. */
function opened(known: FieldAgreement, matter: OpenMatter): OpenMatter {
  const { open } = known;
  const isSame = open?.type === matter.type && open.from === matter.from && open.to === matter.to;
  return isSame ? { ...matter, since: open.since } : matter;
}

/** What is known of a field after a decision that sends nothing. An approval of something else is void. */
export function decided(
  known: FieldAgreement,
  outbound: Exclude<Outbound, { type: 'send' }>,
  { jira, now }: { readonly jira: string | null; readonly now: Instant },
): FieldAgreement {
  const rest = { ...known, approved: null, sending: null };
  switch (outbound.type) {
    case 'quiet': {
      const own = known.own === outbound.agreed.source ? known.own : null;
      return { ...rest, agreed: outbound.agreed, open: null, own };
    }
    case 'wait':
      return { ...rest, open: null };
    case 'stuck':
      return rest;
    case 'propose': {
      const { from, to, why } = outbound;
      return { ...rest, open: opened(known, { type: 'proposal', from, to, jira, why, since: now }) };
    }
    case 'ask': {
      const { from, to, before } = outbound;
      return { ...rest, open: opened(known, { type: 'question', from, to, jira, before, since: now }) };
    }
  }
}

/** Saved before the write, so that whoever finds it knows that the write may have been made. */
export function begunSending(
  known: FieldAgreement,
  { from, to, by }: ValueChange & Pick<Sending, 'by'>,
  begunAt: Instant,
): FieldAgreement {
  const before = known.sending;
  const isAgain = before?.from === from && before.to === to;
  const attempts = isAgain ? before.attempts + 1 : 1;
  return { ...known, sending: { from, to, by, begunAt, attempts } };
}

/** The source has taken the value: both sides say the same. */
export function sentNow(
  agreement: Agreement,
  field: AgreementField,
  known: FieldAgreement,
  { jira, sending, at }: { readonly jira: string | null; readonly sending: Sending; readonly at: Instant },
): Agreement {
  const { from, to, by } = sending;
  const agreed = { jira, source: to };
  const next = { ...known, agreed, open: null, approved: null, sending: null, own: to };
  const sent = [...agreement.sent, { field, from, to, at, by }].slice(-KEPT_SENT);
  return { ...withField(agreement, field, next), sent };
}

/** The write was certainly not made. It is decided again, with the same approval. */
export function notSent(known: FieldAgreement): FieldAgreement {
  return { ...known, sending: null };
}

/** The source does not take the value, or several attempts came to nothing: a person has to act. */
export function failedToSend(
  known: FieldAgreement,
  type: 'refused' | 'given-up',
  { from, to }: ValueChange,
  failure: { readonly jira: string | null; readonly reason: string; readonly since: Instant },
): FieldAgreement {
  return { ...known, sending: null, approved: null, open: { type, from, to, ...failure } };
}

/** What a person can decide about an open matter. */
export type AgreementAnswer = 'send' | 'leave';

/**
 * A person's decision about exactly what was shown. What is left stays as it is on both sides, until one of them changes.
 * @returns `null` if something else is open now.
 */
export function answered(
  known: FieldAgreement | undefined,
  { from, to }: ValueChange,
  answer: AgreementAnswer,
): FieldAgreement | null {
  const open = known?.open ?? null;
  if (known === undefined || open?.from !== from || open.to !== to || known.sending !== null) return null;
  const closed = { ...known, open: null, approved: null };
  if (answer === 'send') return { ...closed, approved: { from, to } };
  return { ...closed, agreed: { jira: open.jira, source: from } };
}
