import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import type { CaseAction, CaseActionType } from '../../../src/domain/panel/case-action';
import { invokePanel } from '../bridge/invoke';
import { ActionControl } from './action-control';
import { actionNames } from './words/action-name';
import { actionNote, actionWords, type ActionField } from './words/action-words';
import type { Decision, Refusal } from './decision';
import { DecisionForm } from './decision-form';
import type { PanelControl } from './panel-control';
import { readAction } from './read-action';
import { doneNotice, requestedNotice } from './words/decision-notice';

const aboutDate: readonly Refusal[] = [
  'date-in-the-past',
  'date-too-far',
  'extension-not-later',
  'same-date',
];

/** The field of a form that a refusal is about. */
function refusedField(reason: Refusal, fields: readonly ActionField[]): string | null {
  const isAboutTime = reason === 'before-received' || reason === 'in-the-future';
  const name = aboutDate.includes(reason)
    ? 'dueDate'
    : reason === 'same-severity'
      ? 'severity'
      : isAboutTime
        ? 'at'
        : null;
  return fields.some((field) => field.name === name) ? name : null;
}

/** The form of one action, its preview and its confirmation. */
export function ActionForm({
  type,
  view,
  control,
  close,
}: {
  readonly type: CaseActionType;
  readonly view: TrackedPanel;
  readonly control: PanelControl;
  readonly close: () => void;
}): ReactElement {
  const { intro, fields, doneText } = actionWords(type, view);
  const decision: Decision<CaseAction> = {
    on: 'tracked',
    read: (form) => readAction(type, fields, form),
    async preview(action) {
      const answer = await invokePanel('previewAction', { action });
      // The case has changed since the panel was drawn: update it to match the preview.
      if (answer.type === 'preview' && answer.version !== view.version) void control.refresh();
      return answer;
    },
    take: (action, version) => invokePanel('takeAction', { action, version }),
    noteOf: (action) => actionNote(action, view),
    doneNotice: (panel) =>
      type === 'ask-extension' ? requestedNotice(doneText, panel) : doneNotice(doneText, panel),
    fieldOf: (reason) => refusedField(reason, fields),
  };
  return (
    <DecisionForm
      title={actionNames[type]}
      intro={intro}
      decision={decision}
      timeZone={view.policy.timeZone}
      isByHand={view.submission === null}
      known={view.clock.explanation}
      isImmediate={fields.length === 0}
      control={control}
      close={close}
    >
      {(problems) =>
        fields.map((field) => (
          <ActionControl key={field.name} field={field} problem={problems[field.name]} view={view} />
        ))
      }
    </DecisionForm>
  );
}
