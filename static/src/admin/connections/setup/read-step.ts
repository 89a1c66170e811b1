import type { SetUpChange, SetUpView } from '../../../../../src/contract/connections';
import type { SetUpStep } from '../../../../../src/domain/connections/set-up';
import { lineOf } from '../../../ui/line-of';
import { minSeverityOptions } from '../settings/settings-options';
import type { StepProblems } from './step-frame';
import { readStepWords as words } from './words';

/** The input of a step, or the problems that prevent sending it. */
export type EnteredStep =
  | { readonly type: 'change'; readonly change: SetUpChange }
  | { readonly type: 'invalid'; readonly problems: StepProblems };

/** Reads a step's fields, which are named by what they set. */
export function readStep(
  step: Exclude<SetUpStep, 'review'>,
  form: FormData,
  { hasSecret }: Pick<SetUpView, 'hasSecret'>,
): EnteredStep {
  switch (step) {
    case 'program':
      return { type: 'change', change: { step, program: lineOf(form, 'program') } };
    case 'address':
      return { type: 'change', change: { step } };
    case 'secret': {
      const secret = lineOf(form, 'secret');
      return { type: 'change', change: { step, secret: secret === '' && hasSecret ? null : secret } };
    }
    case 'project': {
      const [projectId, issueTypeId] = [lineOf(form, 'project'), lineOf(form, 'issueType')];
      if (projectId === '') return { type: 'invalid', problems: { project: words.chooseProject } };
      if (issueTypeId === '') return { type: 'invalid', problems: { issueType: words.chooseIssueType } };
      return { type: 'change', change: { step, projectId, issueTypeId } };
    }
    case 'policy':
      return { type: 'change', change: { step, policyId: lineOf(form, 'policyId') } };
    case 'admission': {
      const minSeverity = minSeverityOptions.find(
        ({ value }) => value === lineOf(form, 'minSeverity'),
      )?.value;
      const change = {
        step,
        createOn: lineOf(form, 'createOn'),
        minSeverity: minSeverity === undefined || minSeverity === '' ? null : minSeverity,
        wantDuplicates: form.get('wantDuplicates') !== null,
      } as const;
      return { type: 'change', change };
    }
  }
}
