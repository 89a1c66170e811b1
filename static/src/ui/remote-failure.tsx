import type { ReactElement } from 'react';
import type { Remote, RemoteState } from '../remote/create-remote';
import { Failure } from './failure';

/** An answer that did not come, with a button that asks for it again. */
export function RemoteFailure<T>({
  what,
  state: { reason, isRetrying },
  remote,
}: {
  readonly what: string;
  readonly state: Extract<RemoteState<T>, { type: 'failed' }>;
  readonly remote: Remote<T>;
}): ReactElement {
  return (
    <Failure what={what} reason={reason} isRetrying={isRetrying} onRetry={() => void remote.refresh()} />
  );
}
