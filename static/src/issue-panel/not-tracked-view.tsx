import { useMemo, type ReactElement } from 'react';
import type { PanelView } from '../../../src/contract/panel';
import { serverClockFrom } from '../time/server-clock';
import type { Notice } from '../ui/notice-area';
import type { PanelControl } from './panel-control';
import { PlainView } from './plain-view';
import { StartSection } from './start-section';

/** The panel of an untracked issue. */
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
      <p>
        This issue was not created from a submission, so it has no clock
        {start === null ? ' and no action is needed' : ' by default'}. If a submission is missing, a Jira
        administrator can check its delivery on the Bounty Clock page under Apps.
      </p>
      {start !== null && (
        <>
          <p>If it needs a due date, start a clock by hand.</p>
          <StartSection start={start} clock={clock} control={control} />
        </>
      )}
    </PlainView>
  );
}
