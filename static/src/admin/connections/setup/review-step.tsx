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
    { step: 'program', name: 'Bugcrowd program', value: program },
    { step: 'secret', name: 'Signing secret', value: hasSecret ? 'Set' : 'Not set' },
    {
      step: 'project',
      name: 'Jira project and issue type',
      value: project === null ? 'Not chosen' : `${project.name} (${project.key}), ${issueType?.name ?? ''}`,
    },
    {
      step: 'policy',
      name: 'Policy',
      value: policy === undefined ? policyId : `${policy.name}. ${policySummary(readDocument(policy))}`,
    },
    {
      step: 'admission',
      name: 'Creates an issue',
      value: `From state ${submissionStateName(createOn)}; ${severity}; ${duplicates}`,
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
              aria-label={`Change: ${name}`}
              onClick={() => {
                onChange(step);
              }}
            >
              Change
            </button>
          </div>
        ))}
      </div>
      <CheckField
        name="pinPanel"
        label="Show the panel on all work items of the project"
        hint="Otherwise people see it only on issues where someone opened it."
        isChecked
      />
      {setUp.suspended.count > 0 && (
        <p>{suspendedSentence(setUp.suspended)} They are processed once it is on.</p>
      )}
    </>
  );
}
