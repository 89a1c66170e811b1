import type { ActionPreview, ActionResult, PanelView } from '../../../src/contract/panel';
import { dateText } from '../../../src/wording/moments';
import { refusalSentence } from '../../../src/wording/refusal-sentence';
import { asSentence } from '../ui/as-sentence';
import type { Notice } from '../ui/notice-area';

type Unfulfilled<K> = Extract<ActionPreview | ActionResult, { type: K }>;

function serverSaid(error: unknown): string {
  const reason = error instanceof Error && error.message !== '' ? error.message : 'It did not say why.';
  return `The server answered: ${asSentence(reason)}`;
}

/** What it means that something was asked and not done. */
export function undoneNotice(answer: Unfulfilled<'refused' | 'no-permission' | 'busy'>): Notice {
  switch (answer.type) {
    case 'refused':
      return { tone: 'warning', text: `Nothing was done. ${refusalSentence(answer.reason)}` };
    case 'no-permission':
      return {
        tone: 'danger',
        text: 'Nothing was done: Jira does not let you edit this issue. Ask an administrator of the project for permission to edit it.',
      };
    case 'busy':
      return {
        tone: 'warning',
        text: `Nothing was done: an earlier change of this issue is not finished. Confirm again in ${answer.seconds} s.`,
      };
  }
}

export const changedNotice: Notice = {
  tone: 'warning',
  text: 'Somebody else changed this issue while you decided. Nothing was done. Look at the panel as it is now and decide again.',
};

export function failedNotice({ recorded, reason }: Unfulfilled<'failed'>): Notice {
  return recorded
    ? {
        tone: 'warning',
        text: `It is recorded here, but Jira could not be told yet: ${asSentence(reason)} The app tells Jira by itself within minutes; do not do it again.`,
      }
    : { tone: 'danger', text: `Nothing was done, because Jira failed: ${asSentence(reason)} Try again.` };
}

/** A question without an answer has changed nothing. */
export function unaskedNotice(error: unknown): Notice {
  return {
    tone: 'danger',
    text: `The new date could not be asked for, and nothing was done. ${serverSaid(error)} Try again.`,
  };
}

/** A deed without an answer may or may not be done. */
export function unknownNotice(error: unknown): Notice {
  return {
    tone: 'danger',
    text: `It is not known whether it was done. ${serverSaid(error)} The panel shows how things are now; look at it before you try again.`,
  };
}

export function doneNotice(doneText: string, panel: PanelView): Notice {
  const dueDate = panel.type === 'tracked' ? panel.clock.dueDate : null;
  const due = dueDate === null ? 'There is no due date now.' : `The fix is due on ${dateText(dueDate)}.`;
  return { tone: 'success', text: `${doneText} ${due}` };
}
