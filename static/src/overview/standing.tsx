import type { ReactElement } from 'react';
import type { FiguresView } from '../../../src/contract/figures';
import { Message } from '../ui/message';
import { overviewWords } from './words/overview-words';
import './only-on-paper.css';

/** As of when the figures are, and what they leave out. */
export function Standing({ figures }: { readonly figures: FiguresView }): ReactElement {
  const { asOf, isCounting, now, hiddenProjects, projects } = figures;
  return (
    <>
      {asOf === null && (
        <Message tone="neutral">
          <p>{isCounting ? overviewWords.firstCount : overviewWords.nothingToCount}</p>
        </Message>
      )}
      <p className="small subtle">
        {asOf !== null && (
          <>
            <span className="only-on-screen">{overviewWords.asOf(asOf, now)} </span>
            <span className="only-on-paper">{overviewWords.paper.asOf(asOf)} </span>
          </>
        )}
        {[
          ...(hiddenProjects > 0 ? [overviewWords.hidden(projects.length, hiddenProjects)] : []),
          overviewWords.levels,
        ].join(' ')}
      </p>
    </>
  );
}
