import type { Instant } from '../sla/instant';
import type { Severity } from '../sla/severity';

/** A problem with one issue that an administrator should know about. */
export interface IssueNote {
  readonly kind:
    /** A request about it waits that its panel does not show, or that asks about many issues: `detail` says for what. */
    | 'asked'
    /** A critical one was deleted in Jira. */
    | 'deleted'
    /** Jira no longer shows it to the app; `gone` after an hour. */
    | 'unseen'
    | 'gone'
    /** Jira refuses what the app writes to it; `detail` is Jira's reason. */
    | 'refused'
    /** Jira refused a comment, for the reason in `detail`; the issue is right. */
    | 'not-commented'
    /** Jira does not take fields that follow the case; `detail` is their ids, joined by `, `. */
    | 'not-written'
    /** Jira refused its link to the finding, for the reason in `detail`; the rest is right. */
    | 'not-linked'
    /** Jira refused a comment of the source, for the reason in `detail`; the rest is right. */
    | 'not-mirrored'
    /** An answer of a person was not sent to the source, or nobody knows: `detail` says why. */
    | 'not-answered'
    /** Its source has not taken a change in Jira, for the reason in `detail`. */
    | 'not-sent'
    /** A person has to decide whether its source is told of a change in Jira. */
    | 'to-send'
    /** It is done with the resolution `resolution`, which nobody has judged. */
    | 'unjudged'
    /** It is not in its connection's project. */
    | 'moved'
    /** The app created another issue of the same submission; `detail` is the keys of the others, joined by `, `. */
    | 'doubled'
    /** Its due date is so far ahead that Jira cannot store it; `detail` is the date, `YYYY-MM-DD`. */
    | 'far'
    /** Its due date in Jira was changed again to one that the clock does not give, and is left alone for now. */
    | 'contested'
    /** Somebody had changed its property, which was put back: `detail` is what `changeOfProperty` says. */
    | 'property-changed'
    /** Its clock is paused, because the source waits for the researcher. */
    | 'blocked'
    /** So much happened to it that its case no longer fits one record. */
    | 'long';
  readonly connectionId: string;
  readonly caseKey: string;
  readonly submissionId: string;
  readonly issueKey: string;
  readonly severity: Severity | null;
  readonly at: Instant;
  readonly detail: string | null;
  readonly resolution?: { readonly id: string; readonly name: string };
}
