import type { TrackedPanel } from '../../../../src/contract/panel';
import type { CaseAction, CaseActionType } from '../../../../src/domain/panel/case-action';
import { dateText } from '../../../../src/wording/moments';
import { severityName } from '../../../../src/wording/names';
import { severityChangeSentence } from '../../../../src/wording/policy-sentences';
import { personName } from '../../../../src/wording/person-name';
import { onceDeclined } from '../../../../src/wording/request-sentence';
import { nameActionWords } from './name-action-words';

export interface ActionField {
  readonly name: 'dueDate' | 'severity' | 'name' | 'at' | 'words';
  readonly label: string;
  readonly hint: string;
  /** The message if it is missing; `null` if it is optional. */
  readonly missing: string | null;
  /** Milestones or flags to choose from. */
  readonly options?: readonly string[];
}

/** Texts and fields of an action's form. */
export interface ActionWords {
  readonly intro: string;
  readonly fields: readonly ActionField[];
  readonly doneText: string;
}

function dateField(label: string, { policy }: TrackedPanel): ActionField {
  const hint = `The last day that still counts as on time, in time zone ${policy.timeZone}.`;
  return { name: 'dueDate', label, hint, missing: 'Enter a date.' };
}

function reasonField(hint: string): ActionField {
  return { name: 'words', label: 'Reason', hint, missing: 'Enter a reason.' };
}

const IN_COMMENT = 'Added as a comment on this issue, at most 1000 characters.';
const ON_TIMELINE = 'Shown under “History”, at most 1000 characters.';

export function actionWords(type: CaseActionType, view: TrackedPanel): ActionWords {
  switch (type) {
    case 'set-date':
      return {
        intro: 'Use this for a date agreed outside, such as on an AMS ticket. It overrides the policy.',
        fields: [
          dateField('Remediation date', view),
          reasonField(`Who agreed it and where, such as the ticket key. ${ON_TIMELINE}`),
        ],
        doneText: 'Date set.',
      };
    case 'ask-extension':
      return {
        intro: 'An approver other than you decides. Until then the due date stays.',
        fields: [
          dateField('New date', view),
          {
            name: 'words',
            label: 'Plan',
            hint: `The steps with dates, and why it takes longer. ${IN_COMMENT}`,
            missing: 'Enter a plan.',
          },
        ],
        doneText: 'Extension requested.',
      };
    case 'approve-extension':
      return {
        intro:
          view.dateRequest?.change.type === 'keep-date'
            ? 'The date stays in force, in your name.'
            : 'The change is made at once, in your name and the requester’s.',
        fields: [],
        doneText: 'Request approved.',
      };
    case 'decline-extension':
      return {
        intro:
          view.dateRequest === null
            ? 'The due date stays.'
            : `${onceDeclined(view.dateRequest.change)} Whoever asked is notified of the reason.`,
        fields: [reasonField(IN_COMMENT)],
        doneText: 'Request declined.',
      };
    case 'withdraw-request':
      return {
        intro: 'The due date stays, and no one has to decide. The history keeps the request.',
        fields: [],
        doneText: 'Request withdrawn.',
      };
    case 'pause':
      return {
        intro: 'The clock stops until someone resumes it.',
        fields: [reasonField(`What the work is waiting for. ${ON_TIMELINE}`)],
        doneText: 'Clock paused.',
      };
    case 'resume':
      return {
        intro: 'The clock continues from now.',
        fields: [reasonField(`Why work can continue. ${ON_TIMELINE}`)],
        doneText: 'Clock resumed.',
      };
    case 'first-response':
      return {
        intro: 'Record that someone has answered the reporter. It counts from now, and only once.',
        fields: [
          {
            name: 'words',
            label: 'Note (optional)',
            hint: `For example a link to the response. ${IN_COMMENT}`,
            missing: null,
          },
        ],
        doneText: 'First response recorded.',
      };
    case 'reach':
    case 'set-flag':
    case 'clear-flag':
      return nameActionWords(type, view);
    case 'set-severity':
      return {
        intro: severityChangeSentence(view.policy.severityChange),
        fields: [
          {
            name: 'severity',
            label: 'Severity',
            hint: view.severity === null ? 'None so far.' : `Currently ${severityName(view.severity)}.`,
            missing: 'Choose a severity.',
          },
          reasonField(`The basis of the rating. ${ON_TIMELINE}`),
        ],
        doneText: 'Severity set.',
      };
  }
}

function askerOf({ dateRequest, people }: TrackedPanel): string {
  return dateRequest === null ? 'the requester' : personName(dateRequest.askedBy, people);
}

/** Effects of an action that its dates do not show. */
export function actionNote(action: CaseAction, view: TrackedPanel): string | null {
  switch (action.type) {
    case 'ask-extension':
      return `Once approved, the fix is due on ${dateText(action.dueDate)}. A comment on this issue notifies the approvers.`;
    case 'approve-extension':
    case 'decline-extension':
      return view.dateRequest?.askedBy === ''
        ? 'A comment on this issue says who decided.'
        : `A comment on this issue notifies ${askerOf(view)}.`;
    case 'withdraw-request':
      return 'A comment on this issue says that it is withdrawn.';
    case 'pause':
      return 'While the clock is paused there is no due date. When it is resumed, the time in between is added.';
    case 'first-response':
      return 'A comment on this issue records the first response.';
    case 'reach':
    case 'set-flag':
    case 'clear-flag':
    case 'set-date':
    case 'resume':
    case 'set-severity':
      return null;
  }
}
