import { Inline } from '@atlaskit/primitives/compiled';
import Spinner from '@atlaskit/spinner';
import { useEffect, type ReactElement } from 'react';
import type { PanelView } from '../../../src/contract/panel-view';
import type { Remote } from '../remote/create-remote';
import { useRemote } from '../remote/use-remote';
import { refreshWhenBack } from '../time/refresh-when-stale';
import { Failure } from '../ui/failure';
import { PlainView } from './plain-view';
import { TrackedView } from './tracked-view';

/** Asks again, and takes the focus along where the button that asked is gone with the failure. */
async function retry(panel: Remote<PanelView>): Promise<void> {
  await panel.refresh();
  if (panel.read().type === 'ready') document.querySelector('main')?.focus();
}

export function App({ panel }: { readonly panel: Remote<PanelView> }): ReactElement {
  const state = useRemote(panel);
  const receivedAtMs = state.type === 'ready' ? state.receivedAtMs : null;
  useEffect(
    () => (receivedAtMs === null ? undefined : refreshWhenBack(receivedAtMs, () => void panel.refresh())),
    [panel, receivedAtMs],
  );
  if (state.type === 'loading')
    return (
      <PlainView state="loading">
        <Inline space="space.100" alignBlock="center">
          <Spinner size="small" />
          <p role="status">Loading the deadline of this issue…</p>
        </Inline>
      </PlainView>
    );
  if (state.type === 'failed')
    return (
      <PlainView state="error">
        <Failure
          what="The deadline of this issue could not be loaded."
          reason={state.reason}
          isRetrying={state.isRetrying}
          onRetry={() => void retry(panel)}
        />
      </PlainView>
    );
  switch (state.value.type) {
    case 'tracked':
      return (
        <TrackedView
          view={state.value}
          receivedAtMs={state.receivedAtMs}
          staleBecause={state.staleBecause}
          refresh={panel.refresh}
        />
      );
    case 'not-tracked':
      return (
        <PlainView state="not-tracked">
          <p>
            This issue was not made from a Bugcrowd submission, so no clock runs for it and there is nothing
            to do. If it should have been, a Jira administrator can look up what became of the delivery on the
            Bounty Clock page under Apps.
          </p>
        </PlainView>
      );
    case 'no-permission':
      return (
        <PlainView state="no-permission">
          <p>
            Jira does not let you see this issue, so its deadline is not shown either. Ask an administrator of
            the project for permission to browse it.
          </p>
        </PlainView>
      );
  }
}
