import Heading from '@atlaskit/heading';
import type { ReactElement } from 'react';
import type { PanelPolicy, TrackedPanel } from '../../../src/contract/panel';
import type { ExplanationStep } from '../../../src/domain/sla/clock';
import { clockName } from '../../../src/wording/clock-names';
import { stepPeople } from '../../../src/wording/step-people';
import { Disclosure } from '../ui/disclosure';
import { ExternalLink } from '../ui/external-link';
import { explanationText } from './explanation-text';
import { useViewer } from './viewer-context';
import { chosenByRuleText, jiraDateText, panelWords, policyText } from './words/panel-words';

function Steps({
  steps,
  view: { timeline, people, policy, submission },
}: {
  readonly steps: readonly ExplanationStep[];
  readonly view: TrackedPanel;
}): ReactElement {
  const textOf = (step: ExplanationStep): string => {
    const text = explanationText(step, policy.timeZone, submission === null);
    return `${text} ${stepPeople(step, timeline, people)}`.trim();
  };
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={`${step.at} ${step.kind}`} dir="auto">
          {textOf(step)}
        </li>
      ))}
    </ol>
  );
}

function PolicyLine({
  policy,
  rule,
}: {
  readonly policy: PanelPolicy;
  readonly rule: string | null;
}): ReactElement {
  const text = policyText(policy);
  return (
    <p className="small subtle" data-testid="sla-policy">
      {policy.sourceUrl === null ? text : <ExternalLink href={policy.sourceUrl}>{text}</ExternalLink>}
      {rule !== null && ` ${chosenByRuleText(rule)}`}
    </p>
  );
}

/**
 * What decided and moved the deadlines and who did, step by step and in the policy's zone, in which its days are counted, so that
 * people can check them by hand. The fix goes first.
 */
export function WhyThisDate({ view }: { readonly view: TrackedPanel }): ReactElement {
  const { clock, answers, policy } = view;
  const { timeZone } = policy;
  const viewer = useViewer();
  const hasDate = [clock, ...answers.map((answer) => answer.clock)].some(({ dueDate }) => dueDate !== null);
  return (
    <Disclosure title={hasDate ? panelWords.why : panelWords.whyNone} testId="sla-why">
      {clock.explanation.length === 0 ? (
        <p>{panelWords.noSteps}</p>
      ) : (
        <Steps steps={clock.explanation} view={view} />
      )}
      {clock.dueDate !== null && viewer.timeZone !== timeZone && (
        <p className="small subtle">{jiraDateText(timeZone)}</p>
      )}
      {answers.map(({ name, label, clock: answer }) => (
        <section key={name}>
          <Heading as="h3" size="xxsmall">
            {clockName(name, label)}
          </Heading>
          <Steps steps={answer.explanation} view={view} />
        </section>
      ))}
      <PolicyLine policy={policy} rule={view.rule} />
    </Disclosure>
  );
}
