import { useMemo, type ReactElement } from 'react';
import type { PanelView } from '../../../src/contract/panel';
import { serverClockFrom } from '../time/server-clock';
import type { Notice } from '../ui/notice-area';
import type { PanelControl } from './panel-control';
import { PlainView } from './plain-view';
import { StartSection } from './start-section';
import { panelWords } from './words/panel-words';

/** The panel of an untracked issue: one line. */
export function NotTrackedView({
  view: { now, start },
  receivedAtMs,
  notice,
  control,
}: {
  readonly view: Extract<PanelView, { type: 'not-tracked' }>;
  readonly receivedAtMs: number;
  readonly notice: Notice | null;
  readonly control: PanelControl;
}): ReactElement {
  const clock = useMemo(() => serverClockFrom(now, receivedAtMs), [now, receivedAtMs]);
  return (
    <PlainView state="not-tracked" notice={notice}>
      <p>{panelWords.notTracked}</p>
      {start !== null && <StartSection start={start} clock={clock} control={control} />}
    </PlainView>
  );
}
