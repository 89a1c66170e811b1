import { dequal } from 'dequal/lite';
import type { Instant } from '../sla/instant';
import type { BeforeChange } from './before-change';
import type { AgreementField } from '../mapping/agreement-setting';

/** A value in the source's own terms; `null` for none. */
export type AgreementValue = string | null;

/** What both sides say. */
export interface BothSides {
  /** In Jira's terms: the id of a status, a severity, the issue's key; of an assignee the source's own id, if it has one. */
  readonly jira: string | null;
  readonly source: AgreementValue;
}

/** Why a person decides although the field is sent automatically. */
export type PersonNeeded =
  /** The finding would end without a fix, or in a state that is newer than the app. */
  | 'ends-without-fix'
  /** The finding would count as fixed, and Jira says that its issue was closed without a fix. */
  | 'closed-in-jira'
  /** The rating would be lower, and with it what the reporter is paid. */
  | 'lower-severity'
  /** Somebody has entered something else in the source. */
  | 'overwrites'
  /** It was sent several times within the hour: two automations may be answering each other. */
  | 'too-often';

/** What a person has to decide. */
export type OpenMatter = {
  /** What would be sent, in place of what. */
  readonly from: AgreementValue;
  readonly to: string;
  /** What Jira says, as in `BothSides`. */
  readonly jira: string | null;
  readonly since: Instant;
} & (
  | { readonly type: 'proposal'; readonly why: 'mode' | PersonNeeded }
  /** Both sides have changed since they agreed: what each of them said then, in the source's terms. */
  | {
      readonly type: 'question';
      readonly before: { readonly jira: AgreementValue; readonly source: AgreementValue };
    }
  /** In the source's words. It is not tried again until one of the values changes or a person asks for it. */
  | { readonly type: 'refused'; readonly reason: string }
  /** Nothing is known of what became of several attempts. */
  | { readonly type: 'given-up'; readonly reason: string }
);

/** A write to the source whose end is not known. */
export interface Sending {
  readonly from: AgreementValue;
  readonly to: string;
  readonly begunAt: Instant;
  /** This one included. */
  readonly attempts: number;
  readonly by: 'person' | 'automatic';
}

/** One field of one finding. */
export interface FieldAgreement {
  /** Of the setting that it was looked at by; with another one it starts over. */
  readonly since: Instant;
  /** What both sides said when there was nothing left to tell. */
  readonly agreed: BothSides;
  readonly open: OpenMatter | null;
  /** A person has decided that exactly this is sent. */
  readonly approved: { readonly from: AgreementValue; readonly to: string } | null;
  readonly sending: Sending | null;
  /** What the app sent last, while the source says it: news of it are the app's own. */
  readonly own: AgreementValue;
}

/** A change that the source has taken. */
export interface SentChange {
  readonly field: AgreementField;
  readonly from: AgreementValue;
  readonly to: string;
  readonly at: Instant;
  readonly by: 'person' | 'automatic';
}

/** What an issue and its finding have agreed on. One record per case, without accounts: the admin log says who sent what. */
export interface Agreement {
  /** The issue that it is about; `null` before the first look. */
  readonly issueId: string | null;
  readonly fields: Readonly<Partial<Record<AgreementField, FieldAgreement>>>;
  /** The latest ones, the earliest first. */
  readonly sent: readonly SentChange[];
  /** The source did not show the finding when it was to be told something. */
  readonly notShown?: true;
  readonly failed?: FailedLook;
}

/** Jira or the source could not be asked until the retries were over: what has to be told is not known. */
export interface FailedLook {
  readonly reason: string;
  readonly since: Instant;
  /** What the failed looks knew of the time before; lacks what they did not. Without accounts, as the whole record. */
  readonly before: Omit<BeforeChange, 'assignee'>;
}

export const noAgreementYet: Agreement = { issueId: null, fields: {}, sent: [] };

/** True if nothing has changed. */
export function isSameAgreement(a: Agreement, b: Agreement): boolean {
  return dequal(a, b);
}

/** Older ones are dropped. */
export const KEPT_SENT = 10;

/** True if a state of the source is one that the app has sent, or may have sent: it is no news. */
export function isOwnState({ fields: { state } }: Agreement, said: string | null): boolean {
  return said !== null && state !== undefined && (state.sending?.to === said || state.own === said);
}

/** True if something is to be decided, is on its way, or is not known. */
export function isPending({ fields, failed }: Agreement): boolean {
  return (
    failed !== undefined ||
    Object.values(fields).some(({ open, approved, sending }) => Boolean(open ?? approved ?? sending))
  );
}
