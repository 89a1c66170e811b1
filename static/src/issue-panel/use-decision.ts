import { useState } from 'react';
import type { ActionResult, PanelView } from '../../../src/contract/panel';
import type { Notice } from '../ui/notice-area';
import type { Decision, DecisionStep } from './decision';
import {
  changedNotice,
  doneNotice,
  failedNotice,
  previewFailedNotice,
  notPerformedNotice,
  unknownNotice,
} from './decision-notice';
import type { PanelControl } from './panel-control';

const REQUESTED = 'The request is sent to the approvers; nothing moves until one of them agrees.';

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
      else fill(notPerformedNotice(answer));
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
        finish(doneNotice(isRequest ? REQUESTED : decision.doneText, result.panel));
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
