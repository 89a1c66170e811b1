import { useState } from 'react';
import type { ActionPreview, ActionResult, PanelView } from '../../../src/contract/panel';
import { refusalSentence } from '../../../src/wording/refusal-sentence';
import { refreshIssue } from '../bridge/refresh-issue';
import type { Notice } from '../ui/notice-area';
import type { Decision, DecisionStep } from './decision';
import {
  changedNotice,
  failedNotice,
  previewFailedNotice,
  notPerformedNotice,
  requestedNotice,
  unknownNotice,
} from './words/decision-notice';
import { formWords } from './words/form-words';
import type { PanelControl } from './panel-control';

interface DecisionState<T> {
  readonly step: DecisionStep<T>;
  readonly isBusy: boolean;
  /** Previews the input; nothing is changed yet. */
  readonly ask: (form: FormData) => Promise<void>;
  readonly confirm: () => Promise<void>;
  readonly goBack: () => void;
}

/** Leads a person through a decision: input, preview, action. The input is never lost. */
export function useDecision<T>(
  decision: Decision<T>,
  control: PanelControl,
  close: () => void,
): DecisionState<T> {
  const [step, setStep] = useState<DecisionStep<T>>({ type: 'filling', notice: null, problems: {} });
  const [isBusy, setIsBusy] = useState(false);

  const fill = (notice: Notice | null): void => {
    setStep({ type: 'filling', notice, problems: {} });
  };
  const finish = (notice: Notice): void => {
    control.report(notice);
    close();
  };
  const showChanged = (panel: PanelView): void => {
    control.show(panel);
    if (panel.type === decision.on) fill(changedNotice);
    else finish(changedNotice);
  };
  const refuse = (answer: Exclude<ActionPreview, { type: 'preview' | 'changed' }>): void => {
    const field = answer.type === 'refused' ? decision.fieldOf(answer.reason) : null;
    if (answer.type !== 'refused' || field === null) fill(notPerformedNotice(answer));
    else setStep({ type: 'filling', notice: null, problems: { [field]: refusalSentence(answer.reason) } });
  };
  const ask = async (form: FormData): Promise<void> => {
    control.report(null);
    const reading = decision.read(form);
    if (!reading.ok) {
      setStep({ type: 'filling', notice: null, problems: reading.problems });
      return;
    }
    setIsBusy(true);
    try {
      const { input } = reading;
      const answer = await decision.preview(input);
      if (answer.type === 'preview') {
        const { version, dates } = answer;
        setStep({ type: 'confirming', notice: null, input, version, dates });
      } else if (answer.type === 'changed') showChanged(answer.panel);
      else refuse(answer);
    } catch (error) {
      fill(previewFailedNotice(error));
    }
    setIsBusy(false);
  };
  const isRequest = step.type === 'confirming' && step.dates.onceApproved !== null;
  const settle = async (result: ActionResult): Promise<void> => {
    switch (result.type) {
      case 'done':
        control.show(result.panel);
        finish(
          isRequest
            ? requestedNotice(formWords.approvalRequested, result.panel)
            : decision.doneNotice(result.panel),
        );
        refreshIssue();
        return;
      case 'changed':
        showChanged(result.panel);
        return;
      case 'failed':
        if (!result.recorded) {
          fill(failedNotice(result));
          return;
        }
        await control.refresh();
        finish(failedNotice(result));
        refreshIssue();
        return;
      case 'busy':
        // The preview is still valid after the earlier write is finished.
        setStep({ ...step, notice: notPerformedNotice(result) });
        return;
      case 'refused':
      case 'no-permission':
        fill(notPerformedNotice(result));
    }
  };
  const confirm = async (): Promise<void> => {
    if (step.type !== 'confirming') return;
    control.report(null);
    setIsBusy(true);
    try {
      await settle(await decision.take(step.input, step.version));
    } catch (error) {
      fill(null);
      await control.refresh();
      // At the top: if the action succeeded after all, the form may be gone.
      control.report(unknownNotice(error));
    }
    setIsBusy(false);
  };
  return {
    step,
    isBusy,
    ask,
    confirm,
    goBack: () => {
      fill(null);
    },
  };
}
