import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { Disclosure } from '../ui/disclosure';
import { explanationText } from './explanation-text';

/** What decided and moved the deadline, step by step, so that a person can check it by hand. */
export function WhyThisDate({
  clock,
  policy,
  submission,
}: Pick<TrackedPanel, 'clock' | 'policy' | 'submission'>): ReactElement {
  const { explanation, dueDate } = clock;
  return (
    <Disclosure title="Why this date" testId="sla-why">
      {explanation.length === 0 ? (
        <p>There is no event yet that starts the clock.</p>
      ) : (
        <ol className="steps">
          {explanation.map((step) => (
            <li key={`${step.at} ${step.kind}`}>
              {explanationText(step, policy.timeZone, submission === null)}
            </li>
          ))}
        </ol>
      )}
      {dueDate !== null && (
        <p className="small subtle">
          Jira’s due date is the day of the deadline in the policy’s time zone, {policy.timeZone}.
        </p>
      )}
    </Disclosure>
  );
}
