import type { SetUpView } from '../../../../../src/contract/connections';
import { setUpSteps } from '../../../../../src/wording/names';
import { wizardStepsWords as words } from './words';

/** The steps of the guided setup, and then the arrivals. */
export const wizardSteps = [...setUpSteps, 'arrivals'] as const;
export type WizardStep = (typeof wizardSteps)[number];

export const stepNames: Readonly<Record<WizardStep, string>> = {
  program: words.nameProgram,
  address: words.configureBugcrowdWebhook,
  secret: words.pasteSigningSecret,
  project: words.chooseJiraProject,
  policy: words.choosePolicy,
  admission: words.chooseWhatCreatesIssue,
  review: words.reviewAndSwitch,
  arrivals: words.waitForFirstDelivery,
};

/** Position in the guided setup. */
export interface WizardPlace {
  /** `null` before the first step is saved. */
  readonly setUp: SetUpView | null;
  readonly step: WizardStep;
  /** Opened from the review, and returns to it. */
  readonly isChanging: boolean;
}

export const start: WizardPlace = { setUp: null, step: 'program', isChanging: false };

/** Where an unfinished setup continues. */
export function resumeAt(setUp: SetUpView): WizardPlace {
  return { setUp, step: setUp.next, isChanging: false };
}

/** The previous step; `null` for the first. */
export function stepBefore(step: WizardStep): WizardStep | null {
  return wizardSteps[wizardSteps.indexOf(step) - 1] ?? null;
}

/** The position after a step is done. */
export function placeAfter({ step, isChanging }: WizardPlace, setUp: SetUpView): WizardPlace {
  const next = isChanging ? 'review' : (wizardSteps[wizardSteps.indexOf(step) + 1] ?? 'arrivals');
  return { setUp, step: next, isChanging: false };
}
