import Heading from '@atlaskit/heading';
import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import type { ExplanationStep } from '../../../src/domain/sla/clock';
import { clockName } from '../../../src/wording/clock-names';
import { Disclosure } from '../ui/disclosure';
import { explanationText } from './explanation-text';

function Steps({
  steps,
  timeZone,
  isByHand,
}: {
  readonly steps: readonly ExplanationStep[];
  readonly timeZone: string;
  readonly isByHand: boolean;
}): ReactElement {
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={`${step.at} ${step.kind}`}>{explanationText(step, timeZone, isByHand)}</li>
      ))}
    </ol>
  );
}

/** What decided and moved the deadlines, step by step, so that people can check them by hand. The fix goes first. */
export function WhyThisDate({
  clock: { explanation, dueDate },
  answers,
  policy: { timeZone },
  submission,
}: Pick<TrackedPanel, 'clock' | 'answers' | 'policy' | 'submission'>): ReactElement {
  const common = { timeZone, isByHand: submission === null };
  return (
    <Disclosure title="Why this date" testId="sla-why">
      {explanation.length === 0 ? (
        <p>There is no event yet that starts the clock.</p>
      ) : (
        <Steps steps={explanation} {...common} />
      )}
      {dueDate !== null && (
        <p className="small subtle">
          Jira’s due date is the day of the deadline in the policy’s time zone, {timeZone}.
        </p>
      )}
      {answers.map(({ name, label, clock }) => (
        <section key={name}>
          <Heading as="h3" size="xxsmall">
            {clockName(name, label)}
          </Heading>
          <Steps steps={clock.explanation} {...common} />
        </section>
      ))}
    </Disclosure>
  );
}
