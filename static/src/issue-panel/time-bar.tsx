import type { CSSProperties, ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import type { LozengeTone } from '../ui/lozenge';
import type { PanelModel } from './model/panel-model';
import { useViewer } from './viewer-context';
import { barWords } from './words/bar-words';
import './time-bar.css';

/** Below this share of the bar the captions of deadline and start would overlap. */
const ROOM_FOR_START = 0.4;

const share = (place: number): string => `${place * 100}%`;

/** A caption at its position, shifted so that it stays within the bar. */
function captionAt(place: number): CSSProperties {
  return { insetInlineStart: share(place), transform: `translateX(-${share(place)})` };
}

/** The time from start to deadline, or to today if that is later, with today's position. */
export function TimeBar({
  view,
  tone,
  bar: { mark, due },
}: {
  readonly view: TrackedPanel;
  readonly tone: LozengeTone;
  readonly bar: NonNullable<PanelModel['bar']>;
}): ReactElement {
  const words = barWords(view, useViewer().timeZone);
  return (
    <div className={`time-bar ${tone}`} role="img" aria-label={words.text}>
      <div className="captions">
        <span style={captionAt(mark)}>{words.mark}</span>
      </div>
      <div className="track">
        <div className="used" style={{ inlineSize: share(mark) }} />
        {mark > due && <div className="over" style={{ insetInlineStart: share(due) }} />}
        <div className="due" style={{ insetInlineStart: share(due) }} />
        <div className="mark" style={{ insetInlineStart: share(mark) }} />
      </div>
      <div className="captions">
        {due > ROOM_FOR_START && <span className="at-start">{words.start}</span>}
        <span style={captionAt(due)}>{words.due}</span>
      </div>
    </div>
  );
}
