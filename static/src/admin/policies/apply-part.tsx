import { useState, type ReactElement } from 'react';
import type { AdminPolicy, ApplicationView, ApplyResult } from '../../../../src/contract/policies';
import { countText } from '../../../../src/wording/figures';
import { momentText } from '../../../../src/wording/moments';
import { invokeAdmin } from '../../bridge/invoke';
import { asSentence } from '../../ui/as-sentence';
import { NoticeArea } from '../../ui/notice-area';
import { refusedNotice, type Notice } from '../page/notice';
import type { PageControl, Site } from '../page/page-control';
import { useAction } from '../page/use-action';
import { appliedName, recountedNotice } from './application-part';
import { ApplyStep, CountStep } from './preview/apply-steps';
import { ConnectionChoice, followersOf } from './preview/connection-choice';
import { PolicyPart } from './base/policy-part';
import { PreviewStatus } from './preview/preview-status';
import { addPreview, toApply, type PreviewPage } from './preview/preview-sum';
import { useWalk } from './preview/use-walk';
import type { WalkRefusal } from './preview/walk-status';
import { applyPartWords as words } from './words';

function refusalNotice(result: Exclude<ApplyResult, { type: 'started' }>): Notice {
  switch (result.type) {
    case 'busy':
      return {
        tone: 'warning',
        text: words.nothingWasStarted(appliedName(result.job)),
      };
    case 'stale': {
      const who = result.savedBy ?? words.somebody;
      const when = result.savedAt === null ? '' : ` on ${momentText(result.savedAt, 'UTC')}`;
      return {
        tone: 'warning',
        text: words.nothingWasStartedSaved(who, result.version, when),
      };
    }
    case 'recounted':
      return recountedNotice(result);
    case 'invalid':
      return { tone: 'danger', text: asSentence(result.problem) };
    case 'unknown-connection':
    case 'no-permission':
      return refusedNotice('', result);
  }
}

function endText({ policy: { name, version }, counts }: PreviewPage): string {
  const affected = toApply(counts);
  return affected === 0
    ? words.nothingToApply
    : words.wouldGetVersion(countText(affected, 'case'), version, name);
}

/** Applies a policy to open cases, after a preview of the effects. */
export function ApplyPart({
  policy,
  site: { connections },
  control,
  onStarted,
  onClose,
}: {
  readonly policy: AdminPolicy;
  readonly site: Site;
  readonly control: PageControl;
  readonly onStarted: (job: ApplicationView) => void;
  readonly onClose: () => void;
}): ReactElement {
  const [chosen, setChosen] = useState(() => followersOf(policy.id, connections));
  const walk = useWalk<PreviewPage, WalkRefusal>();
  const { isBusy, notice, run } = useAction(control.overview.refresh);
  const { state } = walk;
  const count = (): void => {
    void walk.start(
      (place) =>
        invokeAdmin('previewPolicy', { policy: { policyId: policy.id }, connectionIds: chosen, place }),
      (answer) => answer.type === 'preview',
      addPreview,
    );
  };
  const apply = ({ policy: { id, version }, counts }: PreviewPage): void => {
    void run(words.notApplied, async () => {
      const result = await invokeAdmin('applyPolicy', {
        policyId: id,
        version,
        connectionIds: chosen,
        expected: toApply(counts),
      });
      if (result.type === 'started') {
        onStarted(result.job);
        return null;
      }
      if (result.type === 'stale') await control.overview.refresh();
      walk.forget();
      return refusalNotice(result);
    });
  };
  return (
    <PolicyPart title={words.applyToOpenCases(policy.name)} onClose={onClose} isBusy={isBusy}>
      <NoticeArea notice={notice} />
      <p>{words.casesKeepPolicy(policy.version)}</p>
      <ConnectionChoice
        connections={connections}
        chosen={chosen}
        onChange={(ids) => {
          setChosen(ids);
          walk.forget();
        }}
      />
      {chosen.length === 0 && <p className="small subtle">{words.chooseAtLeastOne}</p>}
      <div className="buttons">
        <CountStep walk={walk} isDisabled={chosen.length === 0 || isBusy} onCount={count} />
      </div>
      <PreviewStatus walk={walk} />
      {state.type === 'done' && (
        <ApplyStep
          text={endText(state.sum)}
          affected={toApply(state.sum.counts)}
          isBusy={isBusy}
          onApply={() => {
            apply(state.sum);
          }}
        />
      )}
    </PolicyPart>
  );
}
