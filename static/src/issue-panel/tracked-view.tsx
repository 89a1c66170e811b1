import { useEffect, useMemo, type ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { refreshIn } from '../time/refresh-when-stale';
import { serverClockFrom } from '../time/server-clock';
import { AFTER_A_FRAME, DrawnLater } from '../ui/drawn-later';
import type { Notice } from '../ui/notice-area';
import { ActionsSection } from './actions-section';
import { nextCheckOf } from './model/clock-moments';
import { ClockRows } from './clock-rows';
import { DateRequestMessage } from './date-request-message';
import { FoldedSections } from './folded-sections';
import { Headline } from './headline';
import { JiraMessages } from './jira-messages';
import type { PanelControl } from './panel-control';
import { PanelFrame } from './panel-frame';
import { StaleMessage } from './stale-message';
import { usePanelModel } from './use-panel-model';
import { WhyThisDate } from './why-this-date';
import { nextStep } from './words/next-step';

const RETRY_AFTER = 60_000;

/** The panel of an issue with a clock. */
export function TrackedView({
  view,
  receivedAtMs,
  staleBecause,
  notice,
  control,
}: {
  readonly view: TrackedPanel;
  readonly receivedAtMs: number;
  readonly staleBecause: string | null;
  readonly notice: Notice | null;
  readonly control: PanelControl;
}): ReactElement {
  const clock = useMemo(() => serverClockFrom(view.now, receivedAtMs), [view.now, receivedAtMs]);
  const { refresh } = control;
  const nextCheckAt = nextCheckOf(view);
  const model = usePanelModel(view, clock);

  useEffect(() => {
    const ask = (): void => void refresh();
    if (staleBecause !== null) return refreshIn(RETRY_AFTER, ask);
    return nextCheckAt === null ? undefined : refreshIn(Date.parse(nextCheckAt) - clock(), ask);
  }, [clock, nextCheckAt, staleBecause, refresh]);

  return (
    <PanelFrame state={model.fix.state} notice={notice}>
      <StaleMessage reason={staleBecause} onRetry={() => void refresh()} />
      <Headline view={view} model={model} />
      <ClockRows faces={model.others} view={view} />
      <p>{nextStep(view, model)}</p>
      <JiraMessages view={view} />
      <DateRequestMessage view={view} control={control} />
      <ActionsSection view={view} model={model} control={control} />
      <DrawnLater afterMs={AFTER_A_FRAME}>
        <div className="sections">
          <WhyThisDate view={view} />
          <FoldedSections view={view} control={control} />
        </div>
      </DrawnLater>
    </PanelFrame>
  );
}
