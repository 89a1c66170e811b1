import Heading from '@atlaskit/heading';
import type { ReactElement } from 'react';
import type { PanelPolicy, TrackedPanel } from '../../../src/contract/panel';
import type { ExplanationStep } from '../../../src/domain/sla/clock';
import { clockName } from '../../../src/wording/clock-names';
import { Disclosure } from '../ui/disclosure';
import { ExternalLink } from '../ui/external-link';
import { explanationText } from './explanation-text';
import { useViewer } from './viewer-context';
import { chosenByRuleText, jiraDateText, panelWords } from './words/panel-words';

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
        <li key={`${step.at} ${step.kind}`} dir="auto">
          {explanationText(step, timeZone, isByHand)}
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
 * What decided and moved the deadlines, step by step and in the policy's zone, in which its days are counted, so that
 * people can check them by hand. The fix goes first.
 */
export function WhyThisDate({ view }: { readonly view: TrackedPanel }): ReactElement {
  const { clock, answers, policy, submission } = view;
  const { timeZone } = policy;
  const viewer = useViewer();
  const common = { timeZone, isByHand: submission === null };
  return (
    <Disclosure title={panelWords.why} testId="sla-why">
      {clock.explanation.length === 0 ? (
        <p>{panelWords.noSteps}</p>
      ) : (
        <Steps steps={clock.explanation} {...common} />
      )}
      {clock.dueDate !== null && viewer.timeZone !== timeZone && (
        <p className="small subtle">{jiraDateText(timeZone)}</p>
      )}
      {answers.map(({ name, label, clock: answer }) => (
        <section key={name}>
          <Heading as="h3" size="xxsmall">
            {clockName(name, label)}
          </Heading>
          <Steps steps={answer.explanation} {...common} />
        </section>
      ))}
      <PolicyLine policy={policy} rule={view.rule} />
    </Disclosure>
  );
}
