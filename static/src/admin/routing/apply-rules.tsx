import { useState, type ReactElement } from 'react';
import type { ApplyRulesResult, PreviewRulesResult } from '../../../../src/contract/routing';
import { countText } from '../../../../src/wording/figures';
import { invokeAdmin } from '../../bridge/invoke';
import { asSentence } from '../../ui/as-sentence';
import { Button } from '../../ui/button';
import { NoticeArea } from '../../ui/notice-area';
import { revealSoon } from '../../ui/reveal';
import { refusedNotice, type Notice } from '../page/notice';
import type { PageControl } from '../page/page-control';
import { useAction } from '../page/use-action';
import {
  APPLICATION,
  ApplicationPart,
  appliedName,
  isUnderWay,
  recountedNotice,
} from '../policies/application-part';
import { ApplyStep, CountStep } from '../policies/preview/apply-steps';
import { PreviewStatus } from '../policies/preview/preview-status';
import { addPreview, toApply } from '../policies/preview/preview-sum';
import { useWalk } from '../policies/preview/use-walk';
import type { WalkRefusal } from '../policies/preview/walk-status';
import { useApplication } from '../policies/use-application';
import { applyRulesWords as words } from './words';

type RulesPage = Extract<PreviewRulesResult, { type: 'preview' }>;

function refusalNotice(connectionId: string, result: Exclude<ApplyRulesResult, { type: 'started' }>): Notice {
  switch (result.type) {
    case 'busy':
      return {
        tone: 'warning',
        text: words.nothingWasStarted(appliedName(result.job)),
      };
    case 'changed':
      return {
        tone: 'warning',
        text: words.nothingWasStartedSomebody,
      };
    case 'recounted':
      return recountedNotice(result);
    case 'invalid':
      return { tone: 'danger', text: asSentence(result.problem) };
    case 'unknown-connection':
    case 'no-permission':
      return refusedNotice(connectionId, result);
  }
}

function endText(affected: number): string {
  return affected === 0 ? words.nothingToApplySame : words.wouldChangeEachIssue(countText(affected, 'case'));
}

/** The preview of what the saved rules would do to open cases, and the button that does it. */
function PreviewPart({
  connectionId,
  control,
  onStarted,
  onClose,
}: {
  readonly connectionId: string;
  readonly control: PageControl;
  readonly onStarted: (result: Extract<ApplyRulesResult, { type: 'started' }>) => void;
  readonly onClose: () => void;
}): ReactElement {
  const walk = useWalk<RulesPage, WalkRefusal>();
  const { isBusy, notice, run } = useAction(control.overview.refresh);
  const { state } = walk;
  const count = (): void => {
    void walk.start(
      (place) => invokeAdmin('previewRules', { connectionId, place }),
      (answer) => answer.type === 'preview',
      addPreview,
    );
  };
  const apply = ({ digest, counts }: RulesPage): void => {
    void run(words.notApplied, async () => {
      const expected = toApply(counts);
      const result = await invokeAdmin('applyRules', { connectionId, digest, expected });
      if (result.type === 'started') {
        onStarted(result);
        return null;
      }
      walk.forget();
      return refusalNotice(connectionId, result);
    });
  };
  return (
    <section className="part" aria-label={words.applyRulesToOpen}>
      <NoticeArea notice={notice} />
      <p>{words.hereYouCanApply}</p>
      <div className="buttons">
        <CountStep walk={walk} isDisabled={isBusy} takesFocus onCount={count} />
        <Button label={words.close} isDisabled={isBusy} onClick={onClose} />
      </div>
      <PreviewStatus walk={walk} />
      {state.type === 'done' && (
        <ApplyStep
          text={endText(toApply(state.sum.counts))}
          affected={toApply(state.sum.counts)}
          isBusy={isBusy}
          onApply={() => {
            apply(state.sum);
          }}
        />
      )}
    </section>
  );
}

/** Applies the saved rules of a connection to its open cases, after a preview, and shows the progress. */
export function ApplyRules({
  connectionId,
  control,
}: {
  readonly connectionId: string;
  readonly control: PageControl;
}): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  const [wasClosed, setWasClosed] = useState(false);
  const application = useApplication();
  const { job } = application;
  const isOurs = job?.plan.type === 'rules' && job.plan.connectionId === connectionId;
  return (
    <>
      <NoticeArea notice={application.notice} />
      {job !== null && isOurs && (
        <ApplicationPart job={job} isBusy={application.isBusy} onCancel={application.cancel} />
      )}
      {isOpen ? (
        <PreviewPart
          connectionId={connectionId}
          control={control}
          onStarted={(result) => {
            application.follow(result.job);
            setIsOpen(false);
            revealSoon(APPLICATION);
          }}
          onClose={() => {
            setWasClosed(true);
            setIsOpen(false);
          }}
        />
      ) : (
        <div className="buttons">
          <Button
            label={words.applyToOpenCases}
            takesFocus={wasClosed}
            isDisabled={job !== null && isOurs && isUnderWay(job)}
            onClick={() => {
              setIsOpen(true);
            }}
          />
        </div>
      )}
    </>
  );
}
