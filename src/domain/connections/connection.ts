import { noAnswers, type AnswersSetting } from '../conversation/answers-setting';
import { noAgreement, type AgreementSetting } from '../mapping/agreement-setting';
import { noComments, type CommentsSetting } from '../conversation/comments-setting';
import type { Instant } from '../sla/instant';
import type { ConnectionSource } from '../findings/source-id';
import type { SourceTraits } from '../findings/source-traits';
import { defaultCvssBands, type CvssBands } from '../sla/cvss-bands';
import type { Severity } from '../sla/severity';
import { defaultMapping, type Mapping } from '../mapping/mapping';
import type { RouteRule } from '../routing/route-rule';

/** How a notice is given on the issue. */
export interface NoticeSettings {
  /** A comment that mentions the assignee. */
  readonly comment: boolean;
  /** Account ids of the people who are mentioned if nobody is assigned. */
  readonly fallbackPeople: readonly string[];
  /** Added to the issue at the first notice. */
  readonly label: string | null;
  /** Id of the Jira priority that the issue gets when its deadline has passed. */
  readonly breachPriorityId: string | null;
}

/** A configured source of findings and where they go. Its secrets are in the secret store. */
export interface Connection {
  readonly id: string;
  /** Source of its findings. */
  readonly source: ConnectionSource;
  /** The program's code in the source's addresses; the connection's own id if it has no program. */
  readonly program: string;
  readonly project: { readonly id: string; readonly key: string };
  readonly issueType: { readonly id: string; readonly name: string };
  readonly policyId: string;
  /** The first rule that matches a finding chooses its policy, and may choose project and issue type. */
  readonly rules: readonly RouteRule[];
  /** Since when deliveries are suspended; `null` while the connection is active. */
  readonly pausedSince: Instant | null;
  /** The earliest state at which an issue is created; one of `createOnStates` of its source. */
  readonly createOn: string;
  /** Submissions below this severity, or without one, get no issue; `null` admits all. */
  readonly minSeverity: Severity | null;
  readonly wantDuplicates: boolean;
  /** Let a CVSS score decide the severity before the source's own rating does. */
  readonly useCvss: boolean;
  /** How a CVSS score becomes a severity. */
  readonly cvssBands: CvssBands;
  /** Pause the clock while the source waits for the researcher, where the policy allows pauses. */
  readonly pauseOnBlocker: boolean;
  /** Comment when the source state changes. */
  readonly commentOnState: boolean;
  /** The clock outcome of Jira resolutions by id; see `outcomeOfResolution` for the others. */
  readonly resolutions: Readonly<Record<string, 'fixed' | 'closed'>>;
  /** Let a person's change of Jira's priority change the severity. */
  readonly priorityMovesSeverity: boolean;
  /** Create a new issue for a submission whose issue was deleted, at its next event. */
  readonly recreateDeleted: boolean;
  /** Give each issue a web link to its finding, where the source has a page of it. */
  readonly linksToSource: boolean;
  /** Account ids of the people who decide a request for a later date. */
  readonly approvers: readonly string[];
  /** Account ids of the people who may move a date later without a second person. */
  readonly decidesAlone: readonly string[];
  /** Ask the approvers before an issue that is done without a fix ends its clock. */
  readonly asksToClose: boolean;
  readonly notices: NoticeSettings;
  /** What becomes of the comments on its findings. */
  readonly comments: CommentsSetting;
  /** Link each issue to the files of its finding, once comments come to it. */
  readonly linksToFiles: boolean;
  /** Who may answer at its source from an issue. */
  readonly answers: AnswersSetting;
  /** What its source is told of changes in Jira. */
  readonly agreement: AgreementSetting;
  /** How a submission becomes fields and the status of a Jira issue. */
  readonly mapping: Mapping;
  /**
   * True if the project already had issues of the app when the connection got it, because the app was uninstalled in
   * between: no case knows them. Set by the store; not a setting, and not exported.
   */
  readonly mayHaveIssues?: boolean;
}

/** A connection's settings alone, as they are compared, logged and exported. */
export function plainConnection(connection: Connection): Connection {
  const settings = Object.entries(connection).filter(([name]) => name !== 'mayHaveIssues');
  return Object.fromEntries(settings) as unknown as Connection;
}

/** What a new connection says about everything that an administrator need not decide first, whatever its source. */
const connectionDefaults = {
  rules: [],
  pausedSince: null,
  minSeverity: null,
  wantDuplicates: false,
  useCvss: true,
  cvssBands: defaultCvssBands,
  pauseOnBlocker: false,
  commentOnState: true,
  resolutions: {},
  priorityMovesSeverity: false,
  recreateDeleted: false,
  linksToSource: false,
  approvers: [],
  decidesAlone: [],
  asksToClose: true,
  notices: { comment: true, fallbackPeople: [], label: null, breachPriorityId: null },
  comments: noComments,
  linksToFiles: true,
  answers: noAnswers,
  agreement: noAgreement,
  mapping: defaultMapping,
} as const satisfies Partial<Connection>;

/** A connection without what an administrator has to decide first. */
export type NewConnection = Omit<Connection, 'id' | 'program' | 'project' | 'issueType' | 'policyId'>;

/** What a new connection of a source says about everything that an administrator need not decide first. */
export function newConnection(
  source: ConnectionSource,
  { usualCreateOn }: Pick<SourceTraits, 'usualCreateOn'>,
): NewConnection {
  return { ...connectionDefaults, source, createOn: usualCreateOn };
}

/** A connection as an earlier version of the app may have stored it: what it does not say yet is as usual. */
export type StoredConnection = Omit<Connection, keyof typeof connectionDefaults | 'mapping' | 'notices'> &
  Partial<Omit<Connection, 'mapping' | 'answers'>> & {
    readonly mapping?: Partial<Mapping>;
    readonly answers?: Partial<AnswersSetting>;
  };

/** Fills in what a stored connection does not say yet. */
export function completeConnection(stored: StoredConnection): Connection {
  const answers = { ...noAnswers, ...stored.answers };
  return { ...connectionDefaults, ...stored, answers, mapping: { ...defaultMapping, ...stored.mapping } };
}
