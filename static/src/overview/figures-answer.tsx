import type { ReactElement } from 'react';
import type { FiguresResult, FiguresView } from '../../../src/contract/figures';
import type { RemoteState } from '../remote/create-remote';
import { asSentence } from '../ui/as-sentence';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Message } from '../ui/message';
import { overviewWords } from './words/overview-words';

/** What is shown with figures, or why there are none and what to do. */
export function FiguresAnswer({
  state,
  onRetry,
  children,
}: {
  readonly state: RemoteState<FiguresResult>;
  readonly onRetry: () => void;
  readonly children: (figures: FiguresView) => ReactElement;
}): ReactElement {
  if (state.type === 'loading') return <Loading text={overviewWords.loading} />;
  if (state.type === 'failed') {
    const { reason, isRetrying } = state;
    return (
      <Failure what={overviewWords.notLoaded} reason={reason} isRetrying={isRetrying} onRetry={onRetry} />
    );
  }
  const { value, staleBecause } = state;
  if (value.type === 'no-projects')
    return (
      <Message tone="neutral">
        <p>
          <strong>{overviewWords.noProjects}</strong>
        </p>
        <p>{overviewWords.noProjectsNext}</p>
      </Message>
    );
  return (
    <>
      {staleBecause !== null && (
        <Message tone="warning" role="alert">
          <p>{overviewWords.stale(asSentence(staleBecause))}</p>
        </Message>
      )}
      {children(value)}
    </>
  );
}
