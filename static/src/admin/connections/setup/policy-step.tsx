import { useState, type ReactElement } from 'react';
import type { AdminPolicy } from '../../../../../src/contract/policies';
import { presetEndOf } from '../../../../../src/wording/published-policies';
import { policySummary } from '../../../../../src/wording/policy-summary';
import type { SetUpView } from '../../../../../src/contract/connections';
import { Disclosure } from '../../../ui/disclosure';
import type { StepProblems } from './step-frame';
import { readDocument } from '../../policies/base/read-document';
import { policyStepWords as words } from './words';

/** One policy of the choice, with its targets. */
function PolicyChoice({
  policy,
  isChosen,
  isInvalid,
  onChoose,
}: {
  readonly policy: AdminPolicy;
  readonly isChosen: boolean;
  readonly isInvalid: boolean;
  readonly onChoose: (id: string) => void;
}): ReactElement {
  return (
    <label className="policy-choice">
      <input
        type="radio"
        name="policyId"
        value={policy.id}
        checked={isChosen}
        aria-invalid={isInvalid && isChosen}
        onChange={() => {
          onChoose(policy.id);
        }}
      />
      <span>
        {policy.name}
        <span className="own-line small subtle">{policySummary(readDocument(policy))}</span>
      </span>
    </label>
  );
}

/** The policy that sets the due date. Those that ended are folded: they are of use to few. */
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
  const ended = policies.filter(({ id }) => presetEndOf(id) !== null);
  const choices = (some: readonly AdminPolicy[]): ReactElement => (
    <div>
      {some.map((policy) => (
        <PolicyChoice
          key={policy.id}
          policy={policy}
          isChosen={chosen === policy.id}
          isInvalid={problems['policyId'] !== undefined}
          onChoose={setChosen}
        />
      ))}
    </div>
  );
  return (
    <>
      <p>{words.policySetsEachIssues}</p>
      <fieldset className="field-group">
        <legend>{words.policy}</legend>
        {problems['policyId'] !== undefined && <p className="problem small">{problems['policyId']}</p>}
        {choices(policies.filter((policy) => !ended.includes(policy)))}
        {ended.length > 0 && (
          <Disclosure
            level="h3"
            title={words.noLongerInForce(ended.length)}
            isOpen={ended.some(({ id }) => id === policyId)}
          >
            {choices(ended)}
          </Disclosure>
        )}
      </fieldset>
    </>
  );
}
