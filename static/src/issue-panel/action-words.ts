import type { TrackedPanel } from '../../../src/contract/panel';
import type { CaseAction, CaseActionType } from '../../../src/domain/panel/case-action';
import { dateText } from '../../../src/wording/moments';
import { severityName } from '../../../src/wording/names';
import { personName } from '../../../src/wording/person-name';

export interface ActionField {
  readonly name: 'dueDate' | 'severity' | 'words';
  readonly label: string;
  readonly hint: string;
  /** What is wrong where it is left out; `null` where it may be. */
  readonly missing: string | null;
}

/** What the form of an action says and asks for. */
export interface ActionWords {
  readonly intro: string;
  readonly fields: readonly ActionField[];
  readonly doneText: string;
}

function dateField(label: string, { policy }: TrackedPanel): ActionField {
  const hint = `The last day on which the fix is in time, in the time zone ${policy.timeZone}.`;
  return { name: 'dueDate', label, hint, missing: 'Enter a date.' };
}

function reasonField(hint: string): ActionField {
  return { name: 'words', label: 'Reason', hint, missing: 'Enter a reason.' };
}

const IN_COMMENT = 'It goes into a comment on this issue, at most 1000 characters.';
const ON_TIMELINE = 'It is shown under “What happened”, at most 1000 characters.';

export function actionWords(type: CaseActionType, view: TrackedPanel): ActionWords {
  switch (type) {
    case 'set-date':
      return {
        intro:
          'For a date that somebody else has decided, such as Atlassian on an AMS ticket. It holds whatever the targets of the policy say.',
        fields: [
          dateField('Remediation date', view),
          reasonField(`Who decided it and where, e.g. the key of the ticket. ${ON_TIMELINE}`),
        ],
        doneText: 'The date is set.',
      };
    case 'ask-extension':
      return {
        intro: 'Somebody else who may approve extensions has to agree; until then the due date stays.',
        fields: [
          dateField('New date', view),
          {
            name: 'words',
            label: 'Plan',
            hint: `What is done by when, and why it takes longer. ${IN_COMMENT}`,
            missing: 'Enter a plan.',
          },
        ],
        doneText: 'The extension is asked for.',
      };
    case 'approve-extension':
      return {
        intro: 'The due date moves to the day that was asked for.',
        fields: [],
        doneText: 'The extension is approved.',
      };
    case 'decline-extension':
      return {
        intro: 'The due date stays, and the person who asked is told why.',
        fields: [reasonField(IN_COMMENT)],
        doneText: 'The extension is declined.',
      };
    case 'pause':
      return {
        intro: 'The clock stands still from now on, until somebody resumes it.',
        fields: [reasonField(`What the work waits for. ${ON_TIMELINE}`)],
        doneText: 'The clock is paused.',
      };
    case 'resume':
      return {
        intro: 'The clock goes on from now.',
        fields: [reasonField(`Why work can go on. ${ON_TIMELINE}`)],
        doneText: 'The clock goes on.',
      };
    case 'first-response':
      return {
        intro: 'For the first answer to whoever reported this. It counts from now, and only once.',
        fields: [
          {
            name: 'words',
            label: 'Note (optional)',
            hint: `E.g. where the answer can be read. ${IN_COMMENT}`,
            missing: null,
          },
        ],
        doneText: 'The first response is recorded.',
      };
    case 'set-severity':
      return {
        intro:
          'Your severity holds until somebody changes it' +
          (view.submission === null ? '.' : ', or until Bugcrowd’s own rating changes.'),
        fields: [
          {
            name: 'severity',
            label: 'Severity',
            hint: view.severity === null ? 'There is none so far.' : `So far ${severityName(view.severity)}.`,
            missing: 'Choose a severity.',
          },
          reasonField(`What it is based on. ${ON_TIMELINE}`),
        ],
        doneText: 'The severity is set.',
      };
  }
}

function askerOf({ extensionRequest, people }: TrackedPanel): string {
  return extensionRequest === null ? 'whoever asked' : personName(extensionRequest.askedBy, people);
}

/** What an action does beside what its dates show. */
export function actionNote(action: CaseAction, view: TrackedPanel): string | null {
  switch (action.type) {
    case 'ask-extension':
      return `Asking moves nothing yet. Once somebody else approves it, the fix is due on ${dateText(action.dueDate)}. A comment on this issue tells the people who may approve.`;
    case 'approve-extension':
    case 'decline-extension':
      return `A comment on this issue tells ${askerOf(view)}.`;
    case 'pause':
      return 'While the clock is paused there is no due date. When it is resumed, the time in between is added.';
    case 'first-response':
      return 'A comment on this issue says that there was a first response.';
    case 'set-date':
    case 'resume':
    case 'set-severity':
      return null;
  }
}
