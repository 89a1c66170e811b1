import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { LazyDisclosure } from '../ui/lazy-disclosure';
import type { PanelControl } from './panel-control';
import { panelWords } from './words/panel-words';

/**
 * What is looked up less often: folded, and loaded when it is opened. Six parts at most, so that the panel of an issue on track
 * fits in 480 px; what belongs to one of them is folded inside it.
 */
export function FoldedSections({
  view,
  control,
}: {
  readonly view: TrackedPanel;
  readonly control: PanelControl;
}): ReactElement {
  const { policy, severity, submission, source } = view;
  return (
    <>
      <LazyDisclosure title={panelWords.history} load={() => import('./timeline-list')}>
        {({ TimelineList }) => (
          <>
            <TimelineList view={view} />
            <LazyDisclosure title={panelWords.evidence} level="h3" load={() => import('./issue-evidence')}>
              {({ IssueEvidence }) => <IssueEvidence view={view} />}
            </LazyDisclosure>
          </>
        )}
      </LazyDisclosure>
      <LazyDisclosure title={panelWords.targets} load={() => import('./policy-targets')}>
        {({ PolicyTargets }) => <PolicyTargets severity={severity} policy={policy} />}
      </LazyDisclosure>
      <LazyDisclosure title={panelWords.rules} load={() => import('./policy-rules')}>
        {({ PolicyRules }) => <PolicyRules policy={policy} severity={severity} />}
      </LazyDisclosure>
      <LazyDisclosure title={panelWords.bugClass} load={() => import('./bug-class')}>
        {({ BugClass }) => <BugClass vrtId={submission?.vrtId ?? null} />}
      </LazyDisclosure>
      {submission !== null && source.program !== null && (
        <LazyDisclosure title={panelWords.answers} load={() => import('./answers-section')}>
          {({ AnswersSection }) => (
            <>
              <AnswersSection />
              {view.tellsSource && view.mayEdit && (
                <LazyDisclosure
                  title={panelWords.agreement}
                  level="h3"
                  load={() => import('./agreement-section')}
                >
                  {({ AgreementSection }) => <AgreementSection key={view.version} view={view} />}
                </LazyDisclosure>
              )}
            </>
          )}
        </LazyDisclosure>
      )}
      {submission !== null && (
        <LazyDisclosure title={panelWords.submission} load={() => import('./submission-section')}>
          {({ SubmissionSection }) => (
            <SubmissionSection submission={submission} view={view} control={control} />
          )}
        </LazyDisclosure>
      )}
    </>
  );
}
