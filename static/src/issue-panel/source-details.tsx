import { useState, type ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { invokePanel } from '../bridge/invoke';
import { createRemote, type Remote } from '../remote/create-remote';
import { useRemote } from '../remote/use-remote';
import { Failure } from '../ui/failure';
import { DetailsView } from './details-view';
import { absenceText, loadingText, notLoadedText } from './words/source-details-words';

type Answer = Awaited<ReturnType<typeof invokePanel<'getSourceDetails'>>>;

function Asked({
  details,
  view,
}: {
  readonly details: Remote<Answer>;
  readonly view: TrackedPanel;
}): ReactElement {
  const state = useRemote(details);
  const { name } = view.source;
  if (state.type === 'loading') return <p role="status">{loadingText(name)}</p>;
  if (state.type === 'failed')
    return (
      <Failure
        what={notLoadedText(name)}
        reason={state.reason}
        isRetrying={state.isRetrying}
        onRetry={() => void details.refresh()}
      />
    );
  const { value } = state;
  if (value.type !== 'details') return <p>{absenceText(value, name)}</p>;
  return <DetailsView details={value} view={view} />;
}

/** What the source knows of the submission beside its facts, asked for when it is first looked at. */
export function SourceDetails({ view }: { readonly view: TrackedPanel }): ReactElement {
  const [details] = useState(() => createRemote(() => invokePanel('getSourceDetails')));
  return <Asked details={details} view={view} />;
}
