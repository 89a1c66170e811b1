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

type RulesPage = Extract<PreviewRulesResult, { type: 'preview' }>;

function refusalNotice(connectionId: string, result: Exclude<ApplyRulesResult, { type: 'started' }>): Notice {
  switch (result.type) {
    case 'busy':
      return {
        tone: 'warning',
        text: `Nothing was started: ${appliedName(result.job)} is already being applied. Wait until it finishes, or cancel it under “Policies”.`,
      };
    case 'changed':
      return {
        tone: 'warning',
        text: 'Nothing was started: somebody changed the rules, or one of their policies. Count again to see what they would do now.',
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
  return affected === 0
    ? 'Nothing to apply: the same rules match the open cases as before.'
    : `${countText(affected, 'case')} would change. Each issue whose date moves gets a comment with the old and the new date; no one is mentioned.`;
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
    void run('The rules could not be applied.', async () => {
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
    <section className="part" aria-label="Apply the rules to open cases">
      <NoticeArea notice={notice} />
      <p>
        Here you can apply the rules, as they were last saved, to open cases too: each follows the policy of
        the rule that matches it now. No issue is moved to another project, and a case whose rule has not
        changed stays as it is. Count first: nothing changes until you have seen which dates would move.
      </p>
      <div className="buttons">
        <CountStep walk={walk} isDisabled={isBusy} takesFocus onCount={count} />
        <Button label="Close" isDisabled={isBusy} onClick={onClose} />
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
            label="Apply to open cases…"
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
