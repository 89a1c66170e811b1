import type { CSSProperties, ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { stateWords, type TrackedState } from './panel-state';
import { barOf } from './bar-model';
import './time-bar.css';

/** Below this share of the bar the captions of deadline and start would overlap. */
const ROOM_FOR_START = 0.4;

const share = (place: number): string => `${place * 100}%`;

/** A caption at its position, shifted so that it stays within the bar. */
function captionAt(place: number): CSSProperties {
  return { insetInlineStart: share(place), transform: `translateX(-${share(place)})` };
}

/** The time from start to deadline, with today's position. */
export function TimeBar({
  view,
  state,
  nowMs,
}: {
  readonly view: TrackedPanel;
  readonly state: TrackedState;
  readonly nowMs: number;
}): ReactElement | null {
  const bar = barOf(view, nowMs);
  if (bar === null) return null;
  return (
    <div className={`time-bar ${stateWords[state].tone}`} role="img" aria-label={bar.text}>
      <div className="captions">
        <span style={captionAt(bar.markPlace)}>{bar.markLabel}</span>
      </div>
      <div className="track">
        <div className="used" style={{ inlineSize: share(bar.markPlace) }} />
        {bar.markPlace > bar.duePlace && (
          <div className="over" style={{ insetInlineStart: share(bar.duePlace) }} />
        )}
        <div className="due" style={{ insetInlineStart: share(bar.duePlace) }} />
        <div className="mark" style={{ insetInlineStart: share(bar.markPlace) }} />
      </div>
      <div className="captions">
        {bar.duePlace > ROOM_FOR_START && <span className="at-start">{bar.startLabel}</span>}
        <span style={captionAt(bar.duePlace)}>{bar.dueLabel}</span>
      </div>
    </div>
  );
}
