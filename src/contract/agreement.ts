import type { FailedLook, OpenMatter, SentChange } from '../domain/agreement/agreement';
import type { AgreementAnswer } from '../domain/agreement/after-outbound';
import type { NothingTold } from '../domain/agreement/nothing-told';
import type { AgreementChoice, AgreementField } from '../domain/mapping/agreement-setting';
import type { Named } from './mapping';
import type { PeopleNames } from './panel';
import type { Invalid, NoPermission, Stale, UnknownConnection } from './refusals';

/** What the source is told of changes in Jira: its setting, and what a person decides about it. */

export type AgreementSettingView =
  | {
      readonly type: 'agreement';
      readonly setting: AgreementChoice;
      /** The source's states that can be sent. */
      readonly states: readonly string[];
      readonly statuses: readonly Named[];
      /** Names of the people in the setting. */
      readonly people: PeopleNames;
      /** `null` if the source can be told. */
      readonly nothingTold: NothingTold | null;
    }
  | { readonly type: 'failed'; readonly reason: string }
  | UnknownConnection
  | NoPermission;

export type SaveAgreementResult =
  { readonly type: 'saved' } | Stale<AgreementChoice> | Invalid | UnknownConnection | NoPermission;

/** Resolver functions of the admin page. */
export type AgreementSettingApi = {
  getAgreementSetting: (input: { readonly connectionId: string }) => AgreementSettingView;
  saveAgreementSetting: (input: {
    readonly connectionId: string;
    readonly setting: AgreementChoice;
    /** What the form showed. */
    readonly base: AgreementChoice;
  }) => SaveAgreementResult;
};

/** A matter that a person has to decide, or that is on its way. */
export type PanelMatter = Pick<OpenMatter, 'from' | 'to'> & {
  readonly field: AgreementField;
  /** `null` for a change that is on its way: `open` says why it waited before. */
  readonly open: OpenMatter | null;
};

export type AgreementPanel =
  | {
      readonly type: 'agreement';
      /** Counts writes of the record: an answer names the version that was shown. */
      readonly version: number;
      readonly matters: readonly PanelMatter[];
      /** The earliest first. */
      readonly sent: readonly SentChange[];
      readonly nothingTold: NothingTold | null;
      /** Why it is not known what has to be sent; `null` if it is known. */
      readonly failed: Pick<FailedLook, 'reason' | 'since'> | null;
      /** True if the viewer may answer. */
      readonly mayAnswer: boolean;
    }
  | NoPermission;

/** Exactly what was shown, and what a person decides about it. */
export interface AgreementDecision {
  readonly field: AgreementField;
  readonly from: string | null;
  readonly to: string;
  readonly answer: AgreementAnswer;
  readonly version: number;
}

export type AgreementAnswered =
  | { readonly type: 'done'; readonly agreement: AgreementPanel }
  /** Something else is open now: nothing was done. */
  | { readonly type: 'changed'; readonly agreement: AgreementPanel }
  /** The person may edit the issue, and does not decide what its source is told. */
  | { readonly type: 'not-yours' }
  | NoPermission;

/** Resolver functions of the panel. */
export type AgreementApi = {
  getAgreement: () => AgreementPanel;
  answerAgreement: (input: AgreementDecision) => AgreementAnswered;
  /** Has Jira and the source asked again. */
  lookAgain: () => AgreementAnswered;
};
