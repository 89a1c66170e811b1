import type { SetUpView } from '../../../../../src/contract/connections';
import { setUpSteps } from '../../../../../src/wording/names';

/** The steps of the guided setup, and then the arrivals. */
export const wizardSteps = [...setUpSteps, 'arrivals'] as const;
export type WizardStep = (typeof wizardSteps)[number];

export const stepNames: Readonly<Record<WizardStep, string>> = {
  program: 'Name the program',
  address: 'Configure the Bugcrowd webhook',
  secret: 'Paste the signing secret',
  project: 'Choose the Jira project and issue type',
  policy: 'Choose the policy',
  admission: 'Choose what creates an issue',
  review: 'Review and switch on',
  arrivals: 'Wait for the first delivery',
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
