import { useEffect, useMemo, type ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel-view';
import { refreshIn } from '../time/refresh-when-stale';
import { serverClockFrom } from '../time/server-clock';
import { useServerTime } from '../time/use-server-time';
import { GapsMessage } from './gaps-message';
import { Headline } from './headline';
import { PanelFrame } from './panel-frame';
import { trackedStateOf } from './panel-state';
import { PolicySection } from './policy-section';
import { StaleMessage } from './stale-message';
import { SubmissionSection } from './submission-section';
import { WhyThisDate } from './why-this-date';

const RETRY_AFTER = 60_000;

/** The panel of an issue with a clock. */
export function TrackedView({
  view,
  receivedAtMs,
  staleBecause,
  refresh,
}: {
  readonly view: TrackedPanel;
  readonly receivedAtMs: number;
  readonly staleBecause: string | null;
  readonly refresh: () => Promise<void>;
}): ReactElement {
  const clock = useMemo(() => serverClockFrom(view.now, receivedAtMs), [view.now, receivedAtMs]);
  const { state: clockState, deadline, nextCheckAt } = view.clock;
  const deadlineMs = clockState === 'running' && deadline !== null ? Date.parse(deadline) : null;
  const hasPassed = useServerTime(clock, deadlineMs, (nowMs) => deadlineMs !== null && nowMs > deadlineMs);
  const state = trackedStateOf(view, hasPassed);

  useEffect(() => {
    const ask = (): void => void refresh();
    if (staleBecause !== null) return refreshIn(RETRY_AFTER, ask);
    return nextCheckAt === null ? undefined : refreshIn(Date.parse(nextCheckAt) - clock(), ask);
  }, [clock, nextCheckAt, staleBecause, refresh]);

  return (
    <PanelFrame state={state}>
      <StaleMessage reason={staleBecause} onRetry={() => void refresh()} />
      <Headline view={view} state={state} clock={clock} />
      <GapsMessage gaps={view.gaps} />
      <WhyThisDate clock={view.clock} policy={view.policy} />
      <PolicySection severity={view.severity} policy={view.policy} />
      <SubmissionSection submission={view.submission} />
    </PanelFrame>
  );
}
