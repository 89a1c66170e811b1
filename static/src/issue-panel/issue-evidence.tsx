import { useState, type ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { invokePanel } from '../bridge/invoke';
import { createRemote, type Remote } from '../remote/create-remote';
import { useRemote } from '../remote/use-remote';
import { Failure } from '../ui/failure';
import { evidenceWords } from './words/evidence-words';
import { EvidenceView } from './evidence-view';

type Answer = Awaited<ReturnType<typeof invokePanel<'getEvidence'>>>;

/** Titles and names come only into a file, and only if chosen there. */
const plain = { withTitles: false, withNames: false };

function Asked({
  evidence,
  view,
}: {
  readonly evidence: Remote<Answer>;
  readonly view: TrackedPanel;
}): ReactElement {
  const state = useRemote(evidence);
  if (state.type === 'loading') return <p role="status">{evidenceWords.loading}</p>;
  if (state.type === 'failed')
    return (
      <Failure
        what={evidenceWords.notLoaded}
        reason={state.reason}
        isRetrying={state.isRetrying}
        onRetry={() => void evidence.refresh()}
      />
    );
  switch (state.value.type) {
    case 'evidence':
      return <EvidenceView line={state.value.line} view={view} />;
    case 'not-started':
      return <p>{evidenceWords.notStarted}</p>;
    case 'no-policy':
      return <p>{evidenceWords.noPolicy}</p>;
    case 'not-tracked':
      return <p>{evidenceWords.notTracked}</p>;
    case 'no-permission':
      return <p>{evidenceWords.noPermission}</p>;
  }
}

/** The evidence of an issue, requested when it is first looked at. */
function AskedOnce({ view }: { readonly view: TrackedPanel }): ReactElement {
  const [evidence] = useState(() => createRemote(() => invokePanel('getEvidence', { options: plain })));
  return <Asked evidence={evidence} view={view} />;
}

/** The evidence of an issue as it is now: requested again once its case has changed. */
export function IssueEvidence({ view }: { readonly view: TrackedPanel }): ReactElement {
  return <AskedOnce key={view.version} view={view} />;
}
