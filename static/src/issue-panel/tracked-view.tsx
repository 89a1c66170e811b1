import { useEffect, useMemo, type ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { refreshIn } from '../time/refresh-when-stale';
import { serverClockFrom } from '../time/server-clock';
import { useServerTime } from '../time/use-server-time';
import { AFTER_A_FRAME, DrawnLater } from '../ui/drawn-later';
import type { Notice } from '../ui/notice-area';
import { ActionsSection } from './actions-section';
import { BugClassSection } from './bug-class-section';
import { nextCheckOf } from './clock-moments';
import { DateRequestMessage } from './date-request-message';
import { SkippedFieldsMessage } from './skipped-fields-message';
import { FarDateMessage } from './far-date-message';
import { Headline } from './headline';
import type { PanelControl } from './panel-control';
import { PanelFrame } from './panel-frame';
import { trackedStateOf } from './panel-state';
import { PolicyRulesSection } from './policy-rules-section';
import { PolicySection } from './policy-section';
import { StaleMessage } from './stale-message';
import { SubmissionSection } from './submission-section';
import { TimelineSection } from './timeline-section';
import { WhyThisDate } from './why-this-date';

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
  const { state: clockState, deadline } = view.clock;
  const nextCheckAt = nextCheckOf(view);
  const deadlineMs = clockState === 'running' && deadline !== null ? Date.parse(deadline) : null;
  const hasPassed = useServerTime(clock, deadlineMs, (nowMs) => deadlineMs !== null && nowMs > deadlineMs);
  const state = trackedStateOf(view, hasPassed);

  useEffect(() => {
    const ask = (): void => void refresh();
    if (staleBecause !== null) return refreshIn(RETRY_AFTER, ask);
    return nextCheckAt === null ? undefined : refreshIn(Date.parse(nextCheckAt) - clock(), ask);
  }, [clock, nextCheckAt, staleBecause, refresh]);

  return (
    <PanelFrame state={state} notice={notice}>
      <StaleMessage reason={staleBecause} onRetry={() => void refresh()} />
      <Headline view={view} state={state} clock={clock} />
      {view.isTooFarForJira && <FarDateMessage />}
      <SkippedFieldsMessage skippedFields={view.skippedFields} />
      <DateRequestMessage view={view} />
      <ActionsSection view={view} control={control} />
      <DrawnLater afterMs={AFTER_A_FRAME}>
        <WhyThisDate
          clock={view.clock}
          answers={view.answers}
          policy={view.policy}
          submission={view.submission}
        />
        <TimelineSection view={view} />
        <PolicySection severity={view.severity} policy={view.policy} />
        <PolicyRulesSection policy={view.policy} severity={view.severity} />
        <BugClassSection vrtId={view.submission?.vrtId ?? null} />
        {view.submission !== null && <SubmissionSection submission={view.submission} source={view.source} />}
      </DrawnLater>
    </PanelFrame>
  );
}
