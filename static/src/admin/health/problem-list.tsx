import type { ReactElement } from 'react';
import type { HealthView } from '../../../../src/contract/health-view';
import type { Weight } from '../../../../src/domain/health/assess-health';
import { weightNames } from '../../../../src/wording/health-verdict';
import { problemSentence } from '../../../../src/wording/problem-sentence';
import { asSentence } from '../../ui/as-sentence';
import { Lozenge } from '../../ui/lozenge';
import { Message } from '../../ui/message';
import { ProblemAction } from './problem-action';
import type { ComparisonControl } from './use-comparison';

type View = Extract<HealthView, { type: 'health' }>;

const tones: Readonly<Record<Weight, 'danger' | 'warning' | 'neutral'>> = {
  bad: 'danger',
  warning: 'warning',
  note: 'neutral',
};

function ProblemItem({
  problem,
  view,
  comparison,
}: {
  readonly problem: View['problems'][number];
  readonly view: View;
  readonly comparison: ComparisonControl;
}): ReactElement {
  const { title, reason, remedy } = problemSentence(problem);
  const tone = tones[problem.weight];
  return (
    <Message tone={tone}>
      <div className="problem-title">
        <Lozenge tone={tone}>{weightNames[problem.weight]}</Lozenge>
        <p>
          <strong>{title}</strong>
        </p>
      </div>
      {reason !== null && reason !== '' && <p>The reason given: {asSentence(reason)}</p>}
      <p>{remedy}</p>
      <ProblemAction problem={problem} view={view} comparison={comparison} />
    </Message>
  );
}

/** Everything that an administrator should hear about, the worst first. */
export function ProblemList({
  view,
  comparison,
}: {
  readonly view: View;
  readonly comparison: ComparisonControl;
}): ReactElement {
  return (
    <ul className="plain-list problems" aria-label="Problems, the worst first">
      {view.problems.map((problem) => (
        <li key={`${problem.kind} ${'connectionId' in problem ? problem.connectionId : ''}`}>
          <ProblemItem problem={problem} view={view} comparison={comparison} />
        </li>
      ))}
    </ul>
  );
}
