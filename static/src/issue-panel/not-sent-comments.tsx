import type { ReactElement } from 'react';
import type { AnswersView } from '../../../src/contract/answers';
import { momentText } from '../../../src/wording/moments';
import { useViewer } from './viewer-context';
import { notSentText, notSentWords } from './words/not-sent-words';
import './dated-list.css';

/** Comments of the viewer that begin with the mark and were not sent; nothing where there are none. */
export function NotSentComments({
  view: { notSent, sourceName },
}: {
  readonly view: AnswersView;
}): ReactElement | null {
  const { timeZone } = useViewer();
  if (notSent.length === 0) return null;
  return (
    <ul className="small subtle plain-list" aria-label={notSentWords.list(sourceName)}>
      {notSent.map(({ id, at, reason }) => (
        <li key={id}>{notSentText(reason, momentText(at, timeZone), sourceName)}</li>
      ))}
    </ul>
  );
}
