import { useState, type ReactElement } from 'react';
import type { PolicyHistoryResult, StalePolicy } from '../../../../../src/contract/policies';
import { momentText } from '../../../../../src/wording/moments';
import { invokeAdmin } from '../../../bridge/invoke';
import { createRemote } from '../../../remote/create-remote';
import { useRemote } from '../../../remote/use-remote';
import { Button } from '../../../ui/button';
import { Message } from '../../../ui/message';
import { ChangeList } from '../base/change-list';
import { staleMessageWords as words } from './words';

function TheirChanges({
  policyId,
  version,
}: {
  readonly policyId: string;
  readonly version: number;
}): ReactElement | null {
  const [history] = useState(() =>
    createRemote<PolicyHistoryResult>(() => invokeAdmin('getPolicyHistory', { policyId })),
  );
  const state = useRemote(history);
  if (state.type !== 'ready' || state.value.type !== 'history') return null;
  const theirs = state.value.versions.find((each) => each.version === version);
  return theirs === undefined ? null : <ChangeList changes={theirs.changes} />;
}

/** Someone saved the policy during editing. The input is kept. */
export function StaleMessage({
  policyId,
  stale: { version, savedAt, savedBy },
  isBusy,
  onSaveAnyway,
}: {
  readonly policyId: string;
  readonly stale: StalePolicy;
  readonly isBusy: boolean;
  readonly onSaveAnyway: () => void;
}): ReactElement {
  const when = savedAt === null ? '' : ` on ${momentText(savedAt, 'UTC')}`;
  return (
    <Message tone="warning" role="alert">
      <p>
        <strong>{words.nothingWasSavedSaved(savedBy ?? 'somebody', version, when)}</strong>
      </p>
      <p>{words.changesInThatVersion}</p>
      <TheirChanges policyId={policyId} version={version} />
      <p>{words.yourEntriesAreStill}</p>
      <div className="buttons">
        <Button
          label={words.saveMineAsVersion(version + 1)}
          busyLabel={words.saving}
          isBusy={isBusy}
          onClick={onSaveAnyway}
        />
      </div>
    </Message>
  );
}
