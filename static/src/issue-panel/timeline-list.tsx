import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel-view';
import { momentText } from '../../../src/wording/moments';
import { sourceText, timelineSentence } from '../../../src/wording/timeline-sentence';
import './timeline-list.css';

/** Every fact that counts, newest first, with who told it. */
export function TimelineList({
  view: { timeline, people, policy, submission },
}: {
  readonly view: TrackedPanel;
}): ReactElement {
  const { timeZone } = policy;
  // An issue that did not come from Bugcrowd was never submitted: its clock was started, which is told too.
  const told = submission === null ? timeline.filter(({ type }) => type !== 'submitted') : timeline;
  return (
    <ol className="timeline plain-list" aria-label="Newest first">
      {told.map((event, index) => (
        <li key={`${event.at} ${event.type} ${index}`}>
          <time className="small subtle" dateTime={event.at}>
            {momentText(event.at, timeZone)}
          </time>
          <p>{timelineSentence(event, people)}</p>
          <p className="small subtle">{sourceText(event, people, timeZone)}</p>
        </li>
      ))}
    </ol>
  );
}
