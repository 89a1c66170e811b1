import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { largestUnit } from '../../../src/wording/moments';
import type { ServerClock } from '../time/server-clock';
import { fixedAt, startsBy } from './clock-moments';
import { Countdown } from './countdown';
import type { TrackedState } from './panel-state';

function Figure({ figure, words }: { readonly figure: string; readonly words: string }): ReactElement {
  return (
    <>
      <span className="figure">{figure}</span> {words}
    </>
  );
}

/** The panel's largest figure: the remaining time, or its result. */
export function TimeToFix({
  view,
  state,
  clock,
}: {
  readonly view: TrackedPanel;
  readonly state: TrackedState;
  readonly clock: ServerClock;
}): ReactElement {
  const { deadline } = view.clock;
  const latestStart = startsBy(view.clock);
  switch (state) {
    case 'on-track':
    case 'at-risk':
    case 'breached':
      return deadline === null ? (
        <>No deadline</>
      ) : (
        <Countdown clock={clock} targetMs={Date.parse(deadline)} before="left" after="overdue" />
      );
    case 'not-started':
    case 'no-severity':
      return latestStart === null ? (
        <>Not running</>
      ) : (
        <Countdown
          clock={clock}
          targetMs={Date.parse(latestStart)}
          before="until the clock starts, at the latest"
          after="since the clock started"
        />
      );
    case 'met':
    case 'missed': {
      const fixed = fixedAt(view.clock);
      if (fixed === null || deadline === null) return <>Fixed before the clock started</>;
      const spanMs = Math.abs(Date.parse(deadline) - Date.parse(fixed));
      const words = state === 'met' ? 'left when it was fixed' : 'late when it was fixed';
      return <Figure figure={largestUnit(spanMs)} words={words} />;
    }
    case 'no-target':
    case 'paused':
    case 'cancelled':
      return <>Not running</>;
  }
}
