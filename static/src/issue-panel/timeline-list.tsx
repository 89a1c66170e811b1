import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { momentText } from '../../../src/wording/moments';
import { historyOf } from './model/history';
import { useViewer } from './viewer-context';
import { foldedWords } from './words/folded-words';
import './dated-list.css';

/** All facts that count, newest first, with their reporters. */
export function TimelineList({ view }: { readonly view: TrackedPanel }): ReactElement {
  const viewer = useViewer();
  return (
    <ol className="timeline plain-list" aria-label={foldedWords.newestFirst}>
      {historyOf(view, viewer.timeZone).map(({ at, what, who }, index) => (
        <li key={`${at} ${index}`}>
          <time className="small subtle" dateTime={at}>
            {momentText(at, viewer.timeZone)}
          </time>
          <p dir="auto">{what}</p>
          <p className="small subtle">{who}</p>
        </li>
      ))}
    </ol>
  );
}
