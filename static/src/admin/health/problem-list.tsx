import type { ReactElement } from 'react';
import type { HealthView } from '../../../../src/contract/health';
import type { Weight } from '../../../../src/domain/health/problem';
import { weightNames } from '../../../../src/wording/health-verdict';
import { problemSearch } from '../../../../src/wording/problem-search';
import { problemSentence, type ProblemSource } from '../../../../src/wording/problem-sentence';
import { asSentence } from '../../ui/as-sentence';
import { Lozenge } from '../../ui/lozenge';
import { healthOf } from '../page/connection-health';
import { SearchButton } from '../page/search-button';
import { AskedRequests } from './asked-requests';
import { ProblemAction } from './problem-action';
import type { ComparisonControl } from '../reconcile/use-comparison';
import type { Remedies } from './use-remedies';
import * as words from './words';

type View = Extract<HealthView, { type: 'health' }>;

const tones: Readonly<Record<Weight, 'danger' | 'warning' | 'neutral'>> = {
  bad: 'danger',
  warning: 'warning',
  note: 'neutral',
};

interface Controls {
  readonly view: View;
  readonly comparison: ComparisonControl;
  readonly remedies: Remedies;
}

/** The source of the connection that has a problem; of a problem of the app nothing is said about one. */
function sourceOf(view: View, problem: View['problems'][number]): ProblemSource {
  const source = 'connectionId' in problem ? healthOf(view, problem.connectionId)?.source : undefined;
  return { name: source?.words.name ?? 'the source', isAsked: (source?.apiHost ?? null) !== null };
}

function ProblemItem({
  problem,
  ...controls
}: Controls & { readonly problem: View['problems'][number] }): ReactElement {
  const source = sourceOf(controls.view, problem);
  const { title, reason, remedy } = problemSentence(problem, source);
  const tone = tones[problem.weight];
  const search = problemSearch(problem);
  return (
    <div className={`problem-item ${tone}`}>
      <div className="problem-title">
        <Lozenge tone={tone}>{weightNames[problem.weight]}</Lozenge>
        <p>
          <strong>{title}</strong>
        </p>
      </div>
      <div className="problem-remedy">
        <p className="small">
          {reason !== null && reason !== '' && <>{words.reason(asSentence(reason))} </>}
          {remedy}
        </p>
        {search !== null && (
          <SearchButton
            jql={search.jql}
            label={search.findsAll ? words.openInIssueSearch : words.openThoseNamed}
          />
        )}
        <ProblemAction problem={problem} {...controls} />
      </div>
      {problem.kind === 'issues-asked' && <AskedRequests onDecided={controls.remedies.refresh} />}
    </div>
  );
}

function keyOf(problem: View['problems'][number]): string {
  const resolution = problem.kind === 'unjudged-resolution' ? problem.resolution.id : '';
  return `${problem.kind} ${'connectionId' in problem ? problem.connectionId : ''} ${resolution}`;
}

/** All problems that an administrator should know of, the worst first. */
export function ProblemList(controls: Controls): ReactElement {
  return (
    <ul className="plain-list problems" aria-label={words.problemsWorstFirst}>
      {controls.view.problems.map((problem) => (
        <li key={keyOf(problem)}>
          <ProblemItem problem={problem} {...controls} />
        </li>
      ))}
    </ul>
  );
}
