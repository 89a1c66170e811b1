import { useEffect, useMemo, useState, type ReactElement } from 'react';
import type { PanelView } from '../../../src/contract/panel';
import type { Remote } from '../remote/create-remote';
import { useRemote } from '../remote/use-remote';
import { refreshWhenBack } from '../time/refresh-when-stale';
import { DrawnLater } from '../ui/drawn-later';
import { Failure } from '../ui/failure';
import { Loading, NO_LOADING } from '../ui/loading';
import type { Notice } from '../ui/notice-area';
import { NotTrackedView } from './not-tracked-view';
import type { PanelControl } from './panel-control';
import { PlainView } from './plain-view';
import { TrackedView } from './tracked-view';
import { deletedText, panelWords } from './words/panel-words';

/** Retries, and moves the focus if the button disappears with the failure. */
async function retry(panel: Remote<PanelView>): Promise<void> {
  await panel.refresh();
  if (panel.read().type === 'ready') document.querySelector('main')?.focus();
}

export function App({ panel }: { readonly panel: Remote<PanelView> }): ReactElement {
  const state = useRemote(panel);
  const [notice, setNotice] = useState<Notice | null>(null);
  const control = useMemo<PanelControl>(
    () => ({ show: panel.replace, refresh: panel.refresh, report: setNotice }),
    [panel],
  );
  const receivedAtMs = state.type === 'ready' ? state.receivedAtMs : null;
  useEffect(
    () => (receivedAtMs === null ? undefined : refreshWhenBack(receivedAtMs, () => void panel.refresh())),
    [panel, receivedAtMs],
  );
  if (state.type === 'loading')
    return (
      <DrawnLater afterMs={NO_LOADING}>
        <PlainView state="loading">
          <Loading text={panelWords.loading} />
        </PlainView>
      </DrawnLater>
    );
  if (state.type === 'failed')
    return (
      <PlainView state="error">
        <Failure
          what={panelWords.notLoaded}
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
          notice={notice}
          control={control}
        />
      );
    case 'not-tracked':
      return (
        <NotTrackedView
          view={state.value}
          receivedAtMs={state.receivedAtMs}
          notice={notice}
          control={control}
        />
      );
    case 'connection-deleted':
      return (
        <PlainView state="connection-deleted">
          <p>{deletedText(state.value)}</p>
        </PlainView>
      );
    case 'no-permission':
      return (
        <PlainView state="no-permission">
          <p>{panelWords.noPermission}</p>
        </PlainView>
      );
  }
}
