import { useState, type ReactElement } from 'react';
import type { AdminPolicy } from '../../../../../src/contract/policies';
import { policySummary } from '../../../../../src/wording/policy-summary';
import type { SetUpView } from '../../../../../src/contract/connections';
import type { StepProblems } from './step-frame';
import { readDocument } from '../../policies/base/read-document';

/** The policy that sets the due date. */
export function PolicyStep({
  setUp: { policyId },
  policies,
  problems,
}: {
  readonly setUp: SetUpView;
  readonly policies: readonly AdminPolicy[];
  readonly problems: StepProblems;
}): ReactElement {
  const [chosen, setChosen] = useState(policyId);
  return (
    <>
      <p>
        The policy sets each issue’s due date. You can change it later, and write your own under “Policies”.
      </p>
      <fieldset className="field-group">
        <legend>Policy</legend>
        {problems['policyId'] !== undefined && <p className="problem small">{problems['policyId']}</p>}
        <div>
          {policies.map((policy) => (
            <label key={policy.id} className="policy-choice">
              <input
                type="radio"
                name="policyId"
                value={policy.id}
                checked={chosen === policy.id}
                aria-invalid={problems['policyId'] !== undefined && chosen === policy.id}
                onChange={() => {
                  setChosen(policy.id);
                }}
              />
              <span>
                {policy.name}
                <span className="own-line small subtle">{policySummary(readDocument(policy))}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
