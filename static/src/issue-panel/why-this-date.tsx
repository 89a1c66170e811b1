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
import { chosenByRuleText, jiraDateText, panelWords } from './words/panel-words';

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
  policy: { name, version, sourceUrl },
  rule,
}: {
  readonly policy: PanelPolicy;
  readonly rule: string | null;
}): ReactElement {
  const text = `${name}, version ${version}`;
  return (
    <p className="small subtle" data-testid="sla-policy">
      {sourceUrl === null ? text : <ExternalLink href={sourceUrl}>{text}</ExternalLink>}
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
  return (
    <Disclosure title={panelWords.why} testId="sla-why">
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
