import type { SetUpView } from '../../../../../src/contract/connections';
import { setUpSteps } from '../../../../../src/wording/names';

/** The steps of the guided setup: what is decided, and then the result. */
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

/** Where in the guided setup a person is. */
export interface WizardPlace {
  /** `null` before it is begun. */
  readonly setUp: SetUpView | null;
  readonly step: WizardStep;
  /** Came here from the review, and goes back there. */
  readonly isChanging: boolean;
}

export const start: WizardPlace = { setUp: null, step: 'program', isChanging: false };

/** Where a setup continues that someone has begun. */
export function resumeAt(setUp: SetUpView): WizardPlace {
  return { setUp, step: setUp.next, isChanging: false };
}

/** The step before; `null` at the first. */
export function stepBefore(step: WizardStep): WizardStep | null {
  return wizardSteps[wizardSteps.indexOf(step) - 1] ?? null;
}

/** Where a person is once a step is done. */
export function placeAfter({ step, isChanging }: WizardPlace, setUp: SetUpView): WizardPlace {
  const next = isChanging ? 'review' : (wizardSteps[wizardSteps.indexOf(step) + 1] ?? 'arrivals');
  return { setUp, step: next, isChanging: false };
}
