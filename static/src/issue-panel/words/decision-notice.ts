import type { ActionPreview, ActionResult, PanelView } from '../../../../src/contract/panel';
import { dateText } from '../../../../src/wording/moments';
import { refusalSentence } from '../../../../src/wording/refusal-sentence';
import { asSentence } from '../../ui/as-sentence';
import type { Notice } from '../../ui/notice-area';

type Unfulfilled<K> = Extract<ActionPreview | ActionResult, { type: K }>;

function serverSaid(error: unknown): string {
  const reason = error instanceof Error && error.message !== '' ? error.message : 'It gave no reason.';
  return `The server answered: ${asSentence(reason)}`;
}

/** Why a request was not performed. */
export function notPerformedNotice(answer: Unfulfilled<'refused' | 'no-permission' | 'busy'>): Notice {
  switch (answer.type) {
    case 'refused':
      return { tone: 'warning', text: `Nothing was changed. ${refusalSentence(answer.reason)}` };
    case 'no-permission':
      return {
        tone: 'danger',
        text: 'Nothing was changed: you do not have permission to edit this issue. Ask a project administrator for it.',
      };
    case 'busy':
      return {
        tone: 'warning',
        text: `Nothing was changed: an earlier change of this issue is still in progress. Confirm again in ${answer.seconds} s.`,
      };
  }
}

export const changedNotice: Notice = {
  tone: 'warning',
  text: 'Someone else changed this issue meanwhile. Nothing was changed. Check the updated panel and decide again.',
};

export function failedNotice({ recorded, reason }: Unfulfilled<'failed'>): Notice {
  return recorded
    ? {
        tone: 'warning',
        text: `The change is saved, but Jira could not be updated yet: ${asSentence(reason)} The app updates Jira within minutes; do not repeat the action.`,
      }
    : { tone: 'danger', text: `Nothing was changed, because Jira failed: ${asSentence(reason)} Try again.` };
}

/** A preview without an answer has changed nothing. */
export function previewFailedNotice(error: unknown): Notice {
  return {
    tone: 'danger',
    text: `The preview failed. Nothing was changed. ${serverSaid(error)} Try again.`,
  };
}

/** An action without an answer may or may not have been performed. */
export function unknownNotice(error: unknown): Notice {
  return {
    tone: 'danger',
    text: `We could not confirm the change. ${serverSaid(error)} Check the panel before you try again.`,
  };
}

function dueOf(panel: PanelView): string | null {
  return panel.type === 'tracked' ? panel.clock.dueDate : null;
}

export function doneNotice(doneText: string, panel: PanelView): Notice {
  const dueDate = dueOf(panel);
  const due = dueDate === null ? 'There is no due date now.' : `The fix is due on ${dateText(dueDate)}.`;
  return { tone: 'success', text: `${doneText} ${due}` };
}

/** What is only asked for moves nothing yet. The date of a clock that has stopped is no news. */
export function requestedNotice(doneText: string, panel: PanelView): Notice {
  const dueDate = dueOf(panel);
  const hasStopped = panel.type === 'tracked' && ['met', 'missed', 'cancelled'].includes(panel.clock.state);
  const stays =
    dueDate === null || hasStopped
      ? 'Nothing changes until it is approved.'
      : `The due date stays ${dateText(dueDate)} until it is approved.`;
  return { tone: 'success', text: `${doneText} ${stays}` };
}
