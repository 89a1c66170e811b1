import type { ReactElement } from 'react';
import { policySummary } from '../../../../../src/wording/policy-summary';
import type { SetUpView } from '../../../../../src/contract/connections';
import type { AdminPolicy } from '../../../../../src/contract/policies';
import { severityName, submissionStateName } from '../../../../../src/wording/names';
import { Message } from '../../../ui/message';
import { CheckField } from '../../../ui/check-field';
import { suspendedSentence } from '../arrivals/suspended-sentence';
import type { StepProblems } from './step-frame';
import type { WizardStep } from './wizard-steps';
import { readDocument } from '../../policies/base/read-document';
import { reviewStepWords as words } from './words';

interface ReviewRow {
  readonly step: WizardStep;
  readonly name: string;
  readonly value: string;
}

function rowsOf(setUp: SetUpView, policies: readonly AdminPolicy[]): readonly ReviewRow[] {
  const { program, project, issueType, hasSecret, policyId, createOn, minSeverity, wantDuplicates } = setUp;
  const policy = policies.find(({ id }) => id === policyId);
  const severity = minSeverity === null ? 'any severity' : `severity ${severityName(minSeverity)} or higher`;
  const duplicates = wantDuplicates ? 'duplicates too' : 'no duplicates';
  return [
    { step: 'program', name: words.bugcrowdProgram, value: program },
    { step: 'secret', name: words.signingSecret, value: hasSecret ? words.set : words.notSet },
    {
      step: 'project',
      name: words.jiraProjectAndIssue,
      value:
        project === null ? words.notChosen : `${project.name} (${project.key}), ${issueType?.name ?? ''}`,
    },
    {
      step: 'policy',
      name: 'Policy',
      value: policy === undefined ? policyId : `${policy.name}. ${policySummary(readDocument(policy))}`,
    },
    {
      step: 'admission',
      name: words.createsIssue,
      value: words.fromState(submissionStateName(createOn), severity, duplicates),
    },
  ];
}

/** All decisions, before they take effect. */
export function ReviewStep({
  setUp,
  policies,
  problems,
  onChange,
}: {
  readonly setUp: SetUpView;
  readonly policies: readonly AdminPolicy[];
  readonly problems: StepProblems;
  readonly onChange: (step: WizardStep) => void;
}): ReactElement {
  return (
    <>
      {Object.values(problems).map((problem) => (
        <Message key={problem} tone="danger">
          <p>{problem}</p>
        </Message>
      ))}
      <div>
        {rowsOf(setUp, policies).map(({ step, name, value }) => (
          <div key={step} className="review-row">
            <dl>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </dl>
            <button
              type="button"
              className="link-button"
              aria-label={words.changeOf(name)}
              onClick={() => {
                onChange(step);
              }}
            >
              {words.change}
            </button>
          </div>
        ))}
      </div>
      <CheckField name="pinPanel" label={words.showPanelOnAll} hint={words.showPanelOnAllHint} isChecked />
      {setUp.suspended.count > 0 && <p>{suspendedSentence(setUp.suspended, false)}</p>}
    </>
  );
}
